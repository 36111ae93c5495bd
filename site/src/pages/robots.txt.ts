import type { APIRoute } from "astro";
import { absolute, href, site } from "../site.ts";

/** Demo content must never be found as if it were official. */
export const GET: APIRoute = () => {
  const lines = site().identity.demo
    ? ["User-agent: *", "Disallow: /"]
    : [
        "User-agent: *",
        `Disallow: ${href("/search/")}`,
        "",
        `Sitemap: ${absolute("/sitemap-index.xml")}`,
      ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain" } });
};
