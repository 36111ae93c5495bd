import { type RegistrationData, registrationState } from "./registrationState.ts";

const everyMinute = 60_000;

for (const place of document.querySelectorAll<HTMLElement>("[data-registration]")) {
  const data = JSON.parse(place.dataset.registration ?? "{}") as RegistrationData;
  const show = () => {
    const found = registrationState(data, Date.now());
    place.hidden = found === undefined;
    if (!found || place.textContent === found.text) return;
    place.textContent = found.text;
    place.className = `now now-${found.open ? "open" : "closed"}`;
  };
  show();
  setInterval(show, everyMinute);
}
