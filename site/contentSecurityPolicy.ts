/**
 * The content security policy of the public files, the one definition of it: the web server sends it
 * (`server/headers.ts`), the publisher refuses pages that it would break (`publisher/gates/csp.ts`),
 * and the nginx and Caddy configurations in `deploy/` must say the same. Nothing but our own files
 * runs, and nothing inline.
 */
const contentSecurityPolicy = {
  "default-src": ["'self'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'none'"],
} as const satisfies Record<string, readonly string[]>;

type Directive = keyof typeof contentSecurityPolicy;

/** The value of the response header. */
export function policyHeader(): string {
  return Object.entries(contentSecurityPolicy)
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");
}

/** The sources of a directive (CSP Level 3 §6.8): fetch directives fall back to `default-src`. */
export function sourcesOf(directive: string): readonly string[] {
  return isNamed(directive)
    ? contentSecurityPolicy[directive]
    : contentSecurityPolicy["default-src"];
}

function isNamed(directive: string): directive is Directive {
  return Object.hasOwn(contentSecurityPolicy, directive);
}
