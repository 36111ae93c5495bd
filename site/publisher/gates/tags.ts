/** A start tag as it stands in a page. Names are lower-case, values have their references decoded. */
export interface Tag {
  name: string;
  attributes: Attributes;
}

type Attributes = ReadonlyMap<string, string>;

/** One attribute, or the end of the tag (HTML §13.2.5.32 and following). */
const attributePattern =
  /[\s/]*(?:(>)|([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)|(?=>)))?)/y;
const namePattern = /[a-z][^\s/>]*/iy;
const none: Attributes = new Map();

/**
 * The start tags of a rendered page, in order. One pass and no tree: the gates look at every page that
 * is rendered, so this must cost a fraction of rendering it. What stands inside a script or a style
 * sheet is text and no tags (HTML §13.2.6.4.4).
 */
export function tagsIn(html: string): Tag[] {
  const tags: Tag[] = [];
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    if (html.startsWith("<!--", at)) {
      at = indexAfter(html, /-->/g, at + 4);
      continue;
    }
    namePattern.lastIndex = at + 1;
    const name = namePattern.exec(html)?.[0].toLowerCase();
    if (name === undefined) {
      at += 1;
      continue;
    }
    const { attributes, end } = attributesAt(html, namePattern.lastIndex);
    // A tag that never ends swallows the rest of the page, here as in a browser.
    if (end === undefined) break;
    tags.push({ name, attributes });
    const isText = name === "script" || name === "style";
    at = isText ? indexAfter(html, name === "script" ? /<\/script/gi : /<\/style/gi, end) : end;
  }
  return tags;
}

/** Where the pattern has ended; the end of the page when it is not found. */
function indexAfter(html: string, pattern: RegExp, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(html) ? pattern.lastIndex : html.length;
}

/** The attributes of a tag, and where it ends, if it does. */
function attributesAt(html: string, index: number): { attributes: Attributes; end?: number } {
  let attributes: Map<string, string> | undefined;
  attributePattern.lastIndex = index;
  for (let found = attributePattern.exec(html); found; found = attributePattern.exec(html)) {
    const [, end, name = "", double, single, bare] = found;
    if (end !== undefined)
      return { attributes: attributes ?? none, end: attributePattern.lastIndex };
    attributes ??= new Map();
    const key = name.toLowerCase();
    // The first of two counts.
    if (!attributes.has(key)) attributes.set(key, decoded(double ?? single ?? bare ?? ""));
  }
  return { attributes: none };
}

const references: Readonly<Record<string, string>> = { amp: "&", quot: '"', lt: "<", gt: ">" };

function decoded(value: string): string {
  if (!value.includes("&")) return value;
  const pattern = /&(?:#(\d+)|#x([\da-f]+)|(amp|quot|lt|gt));/gi;
  return value.replace(pattern, (all: string, dec?: string, hex?: string, name?: string) => {
    if (name !== undefined) return references[name.toLowerCase()] ?? all;
    const code = dec === undefined ? Number.parseInt(hex ?? "", 16) : Number(dec);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
