import { createApp } from "astro/app/entrypoint";

/** Astro's public App: `app.render(new Request(url))`. Whole pages, so that bytes can be compared. */
export const app = createApp({ streaming: false });
