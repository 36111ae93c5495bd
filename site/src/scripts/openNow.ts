import { type OpeningData, openingState } from "./openingState.ts";

const everyMinute = 60_000;

for (const place of document.querySelectorAll<HTMLElement>("[data-opening]")) {
  const data = JSON.parse(place.dataset.opening ?? "{}") as OpeningData;
  const show = () => {
    const { state, text } = openingState(data, Date.now());
    if (place.textContent === text) return;
    place.textContent = text;
    place.className = `now now-${state}`;
    place.hidden = false;
  };
  show();
  setInterval(show, everyMinute);
}
