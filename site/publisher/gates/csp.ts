import { sourcesOf } from "../../contentSecurityPolicy.ts";
import type { Site } from "../../src/site.ts";
import { isHtml, type Page, type PageGateFor } from "./page.ts";
import type { Tag } from "./tags.ts";

/**
 * Would the browser refuse something on this page? Inline code and styles, event handlers, and
 * resources from elsewhere do not work under our policy (CSP Level 3 §6.7, §8.1); that they are there
 * means a fault in a template, or markup that slipped through.
 */
export const csp: PageGateFor = (site) => (page) => {
  if (!isHtml(page)) return [];
  const faults = new Set(page.tags.flatMap((tag) => faultsOf(tag, page, site)));
  return [...faults].map((fault) => ({
    gate: "csp",
    reason: `${page.path} has ${fault}, which the content security policy refuses.`,
    message:
      "网页里有浏览器不允许的代码或外来文件，已拦下。请检查正文里粘贴的内容，或告诉技术人员。",
  }));
};

/** Scripts of other types are data and do not run (HTML §4.12.1). */
const runs = /^(?:|module|importmap|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

function faultsOf(tag: Tag, page: Page, site: Site): string[] {
  const { name, attributes } = tag;
  const faults: string[] = [];
  for (const attribute of attributes.keys())
    if (attribute.startsWith("on")) faults.push("an event handler");
  if (attributes.has("style")) faults.push("an inline style");
  if (name === "style") faults.push("an inline style");
  const isCode = name === "script" && runs.test(attributes.get("type") ?? "");
  if (isCode && !attributes.has("src")) faults.push("an inline script");
  for (const address of [attributes.get("href"), attributes.get("action"), attributes.get("src")])
    if (/^\s*javascript:/i.test(address ?? "")) faults.push("a javascript: address");
  for (const [directive, address] of resourcesOf(tag))
    if (!allows(directive, address, page, site)) faults.push(`a <${name}> from elsewhere`);
  return faults;
}

/** What a tag makes the browser load, each with the directive that governs it. */
function resourcesOf({ name, attributes }: Tag): [directive: string, address: string][] {
  const from = (directive: string, ...names: string[]): [string, string][] =>
    names.flatMap((attribute) => {
      const address = attributes.get(attribute);
      return address === undefined ? [] : [[directive, address]];
    });
  switch (name) {
    case "script":
      return from("script-src", "src");
    case "link":
      return linkResources(attributes.get("rel") ?? "", attributes.get("href"));
    case "img":
    case "source":
      return [...from("img-src", "src"), ...inSourceSet(attributes.get("srcset"))];
    case "iframe":
      return from("frame-src", "src");
    case "audio":
    case "video":
    case "track":
      return [...from("media-src", "src"), ...from("img-src", "poster")];
    case "object":
      return from("object-src", "data");
    case "embed":
      return from("object-src", "src");
    case "base":
      return from("base-uri", "href");
    case "form":
      return from("form-action", "action");
    case "button":
    case "input":
      return from("form-action", "formaction");
    default:
      return [];
  }
}

const linkDirectives: Readonly<Record<string, string>> = {
  stylesheet: "style-src",
  icon: "img-src",
  manifest: "manifest-src",
  preload: "default-src",
  modulepreload: "script-src",
};

function linkResources(rel: string, href: string | undefined): [string, string][] {
  if (href === undefined) return [];
  return rel
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word): [string, string][] => {
      const directive = linkDirectives[word];
      return directive === undefined ? [] : [[directive, href]];
    });
}

function inSourceSet(srcset: string | undefined): [string, string][] {
  const candidates = srcset?.split(",") ?? [];
  return candidates.map((candidate) => ["img-src", candidate.trim().split(/\s+/, 1)[0] ?? ""]);
}

function allows(directive: string, address: string, { path }: Page, { url }: Site): boolean {
  const sources = sourcesOf(directive);
  // Most are on our own site, and every page has several.
  if (/^\/(?![/\\])/.test(address)) return sources.includes("'self'");
  const target = URL.parse(address.trim(), new URL(path.slice(1), url));
  if (target === null) return false;
  return sources.some((source) =>
    source === "'self'" ? target.origin === url.origin : source === target.protocol,
  );
}
