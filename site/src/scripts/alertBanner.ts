// Runs on every page, also in Safari 13 and Chrome 80: the build lowers the language for them, but not
// what browsers offer, so no `replaceChildren`.
import { bannerLines } from "./bannerLines.ts";

const everyMinute = 60_000;
const place = document.querySelector<HTMLElement>("[data-alerts]");
const address = place ? place.dataset.alerts : undefined;

if (place && address) start(place, address);

/** The home page and 应急 show alerts in full: said twice, they would push everything off the screen. */
const shownBelow = (path: string) =>
  [...document.querySelectorAll<HTMLAnchorElement>(".alerts a")].some(
    ({ pathname }) => pathname === path,
  );

/** The next page keeps this room free from the start, see display.js: nothing must jump under a thumb. */
function keepRoom(height: number) {
  try {
    localStorage.setItem("haizhu.banner", `${innerWidth}:${height}`);
  } catch {
    // Then the next page jumps, too.
  }
}

function start(place: HTMLElement, address: string) {
  let feed: unknown;
  let shown = "[]";

  const show = () => {
    const all = bannerLines(feed, Date.now());
    const lines = all.filter(({ path }) => !shownBelow(path));
    const text = JSON.stringify(lines);
    document.documentElement.classList.remove("alerted");
    // What has not changed must not be read aloud again.
    if (text === shown) return;
    shown = text;
    place.textContent = "";
    for (const line of lines) {
      const link = document.createElement("a");
      link.href = line.path;
      link.textContent = line.text;
      link.className = (line.urgent ? "urgent " : "") + (line.extreme ? "extreme" : "");
      place.append(link);
    }
    place.hidden = lines.length === 0;
    if (all.length === lines.length) keepRoom(place.offsetHeight);
  };

  const refresh = async () => {
    if (document.visibilityState === "hidden") return;
    try {
      const answer = await fetch(address, { cache: "no-cache" });
      const next: unknown = answer.ok ? await answer.json() : feed;
      bannerLines(next, Date.now());
      feed = next;
    } catch {
      // Networks fail in emergencies, and files get cut: what is known counts until its end.
    }
    show();
  };

  document.addEventListener("visibilitychange", () => void refresh());
  setInterval(() => void refresh(), everyMinute);
  void refresh();
}
