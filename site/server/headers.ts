import { policyHeader } from "../contentSecurityPolicy.ts";

/**
 * The response headers of the public files, by address. The nginx and Caddy configurations in
 * `deploy/` must say the same.
 */
export function headersFor(path: string): Record<string, string> {
  return { ...security, ...caching(path), ...sharing(path) };
}

/** What comes with the page that says so. An app in a browser must be able to read that, too. */
export function notFoundHeaders(path: string): Record<string, string> {
  return { ...headersFor("/404.html"), ...sharing(path) };
}

const security = {
  "Content-Security-Policy": policyHeader(),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

/** Any app may read the feeds; there is nothing in them that needs a cookie. */
function sharing(path: string): Record<string, string> {
  return path.startsWith("/feeds/") ? { "Access-Control-Allow-Origin": "*" } : {};
}

/** Names with a hash never change; everything else is asked for again and mostly answered with 304. */
function caching(path: string): Record<string, string> {
  const hashed = path.startsWith("/_astro/") || path.startsWith("/media/");
  return {
    "Cache-Control": hashed
      ? "public, max-age=31536000, immutable"
      : "public, max-age=0, must-revalidate",
  };
}
