import { policyHeader } from "../contentSecurityPolicy.ts";

/**
 * The response headers of the public files, by address. The nginx and Caddy configurations in
 * `deploy/` must say the same.
 */
export function headersFor(path: string): Record<string, string> {
  return { ...security, ...caching(path), ...(path.startsWith("/feeds/") ? openToApps : {}) };
}

const security = {
  "Content-Security-Policy": policyHeader(),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

const openToApps = { "Access-Control-Allow-Origin": "*" };

/** Names with a hash never change; everything else is asked for again and mostly answered with 304. */
function caching(path: string): Record<string, string> {
  const hashed = path.startsWith("/_astro/") || path.startsWith("/media/");
  return {
    "Cache-Control": hashed
      ? "public, max-age=31536000, immutable"
      : "public, max-age=0, must-revalidate",
  };
}
