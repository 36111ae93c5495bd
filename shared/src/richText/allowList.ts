import sanitizeHtml from "sanitize-html";

/**
 * The only markup that ever leaves the CMS. Unknown tags lose themselves but keep their text; no
 * `<picture>`, style, class, id, script or form: mini-programs drop an untrusted tag together with
 * its children, and the site's CSP forbids inline code.
 */
const policy: sanitizeHtml.IOptions = {
  allowedTags: [
    ...["h2", "h3", "h4", "p", "br", "hr", "strong", "em", "u", "s", "sub", "sup", "code"],
    ...["ul", "ol", "li", "a", "img", "blockquote", "table", "tbody", "tr", "th", "td"],
  ],
  allowedAttributes: {
    a: ["href"],
    img: ["src", "alt", "width", "height"],
    td: ["colspan", "rowspan"],
    th: ["colspan", "rowspan"],
    ol: ["start"],
  },
  allowedSchemes: ["https", "http", "tel", "mailto"],
  allowedSchemesByTag: { img: ["https"] },
  allowProtocolRelative: false,
  transformTags: { b: "strong", i: "em", h1: "h2", h5: "h4", h6: "h4" },
  exclusiveFilter: (frame) =>
    frame.tag === "p" && !frame.text.trim() && !frame.mediaChildren.length,
};

/** Reduces HTML to the allow-list. Idempotent: its own output passes unchanged. */
export function allowListed(html: string): string {
  return sanitizeHtml(html, policy).replace(/<a>(.*?)<\/a>/gs, "$1");
}
