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
  // No tel: — only a verified number of the directory may be dialled (`phones/dialable.ts`).
  allowedSchemes: ["https", "http", "mailto"],
  allowedSchemesByTag: { img: ["https"] },
  allowProtocolRelative: false,
  transformTags: { b: "strong", i: "em", h1: "h2", h5: "h4", h6: "h4" },
};

// What is left of something whose address was refused, and paragraphs with nothing to see in them.
const imagesWithoutSource = /<img(?: (?!src=)[a-z]+(?:="[^"]*")?)* \/>/g;
const emptyParagraphs = /<p>(?:\s|<br \/>|<\/?(?:strong|em|u|s|sub|sup|code)>)*<\/p>/g;

/**
 * Reduces HTML to the allow-list. Idempotent: its own output passes unchanged. What is removed can
 * bring two list items into each other, which a parser then reads differently; so the output is read
 * again until nothing changes. That ends, because a round that removes no element changes none.
 */
export function allowListed(html: string): string {
  const once = withoutBareLinks(sanitizeHtml(html, policy))
    .replace(imagesWithoutSource, "")
    .replace(emptyParagraphs, "");
  return once === html ? once : allowListed(once);
}

/** A link whose address was refused is only its text, and so is a link inside another one. */
function withoutBareLinks(html: string): string {
  const open: { kept: boolean }[] = [];
  return html.replace(/<a(?: [^>]*)?>|<\/a>/g, (tag) => {
    if (tag === "</a>") return open.pop()?.kept ? tag : "";
    const kept = tag !== "<a>" && !open.some((outer) => outer.kept);
    open.push({ kept });
    return kept ? tag : "";
  });
}
