import type { APIRoute } from "astro";
import { href, site } from "../site.ts";

/** What a telephone shows when somebody puts the site on its home screen. */
export const GET: APIRoute = () => {
  const { name, description } = site().identity;
  const manifest = {
    name,
    short_name: name,
    description,
    lang: "zh-CN",
    start_url: href("/"),
    scope: href("/"),
    display: "browser",
    background_color: "#fcfbf8",
    theme_color: "#165a8a",
    icons: [
      { src: href("/icon-192.png"), sizes: "192x192", type: "image/png" },
      // Blue to the edge, so that a telephone may cut it into any shape.
      { src: href("/icon-512.png"), sizes: "512x512", type: "image/png", purpose: "any maskable" },
    ],
  };
  return new Response(`${JSON.stringify(manifest)}\n`, {
    headers: { "content-type": "application/manifest+json" },
  });
};
