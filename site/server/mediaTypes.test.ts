import { expect, it } from "vitest";
import { mediaTypeOf } from "./mediaTypes.ts";

it.each([
  ["/guides/index.html", "text/html; charset=utf-8"],
  ["/feeds/v1/index.json", "application/json; charset=utf-8"],
  ["/feeds/guides.json", "application/feed+json; charset=utf-8"],
  ["/feeds/guides.xml", "application/atom+xml; charset=utf-8"],
  ["/feeds/v1/alerts/1.cap.xml", "application/cap+xml; charset=utf-8"],
  ["/sitemap-0.xml", "application/xml; charset=utf-8"],
  ["/feeds/v1/activities.ics", "text/calendar; charset=utf-8"],
  ["/feeds/v1/phones/1.vcf", "text/vcard; charset=utf-8"],
  ["/feeds/v1/venues.geojson", "application/geo+json; charset=utf-8"],
  ["/feeds/v1/types.d.ts", "text/plain; charset=utf-8"],
  ["/site.webmanifest", "application/manifest+json; charset=utf-8"],
  ["/favicon.ico", "image/x-icon"],
  ["/media/1.png", "image/png"],
  ["/media/1-720-1.avif", "image/avif"],
  ["/media/1.mp3", "audio/mpeg"],
  ["/media/1.m4a", "audio/mp4"],
  ["/feeds/client/haizhu-feeds.tgz", "application/gzip"],
  ["/unheard.of", "application/octet-stream"],
])("%s is %s", (name, type) => {
  expect(mediaTypeOf(name)).toBe(type);
});
