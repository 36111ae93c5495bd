import path from "node:path";

const utf8 = "; charset=utf-8";

/**
 * Types by ending. JSON, XML and iCalendar are UTF-8 by their own rules (RFC 8259, RFC 5545); it is
 * said for those who guess.
 */
const byEnding: Readonly<Record<string, string>> = {
  ".html": `text/html${utf8}`,
  ".css": `text/css${utf8}`,
  ".js": `text/javascript${utf8}`,
  ".json": `application/json${utf8}`,
  ".xml": `application/xml${utf8}`,
  ".txt": `text/plain${utf8}`,
  // A browser shows type declarations as text; the registered `.ts` is a video.
  ".ts": `text/plain${utf8}`,
  ".ics": `text/calendar${utf8}`,
  ".vcf": `text/vcard${utf8}`,
  ".geojson": `application/geo+json${utf8}`,
  ".webmanifest": `application/manifest+json${utf8}`,
  ".svg": "image/svg+xml",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".mp3": "audio/mpeg",
  ".m4a": "audio/mp4",
  ".pdf": "application/pdf",
  ".tgz": "application/gzip",
};

/** Feeds whose ending is one of many: what they are is in their address. */
const byAddress: readonly (readonly [RegExp, string])[] = [
  [/\.cap\.xml$/, `application/cap+xml${utf8}`],
  [/^\/feeds\/[^/]+\.xml$/, `application/atom+xml${utf8}`],
  [/^\/feeds\/[^/]+\.json$/, `application/feed+json${utf8}`],
];

/**
 * The media type of a public file by its address below the site's base. The nginx and Caddy
 * configurations in `deploy/` must say the same.
 */
export function mediaTypeOf(name: string): string {
  const special = byAddress.find(([pattern]) => pattern.test(name))?.[1];
  return special ?? byEnding[path.posix.extname(name)] ?? "application/octet-stream";
}
