/** A start tag as it stands in a page. Names are lower-case, values have their references decoded. */
export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

const startPattern = /<!--|<([a-z][^\s/>]*)/gi;
const restPattern = /((?:[^"'>]|"[^"]*"|'[^']*')*)>/y;
const attributePattern = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?/g;
const none: ReadonlyMap<string, string> = new Map();

/**
 * The start tags of a rendered page, in order. One pass and no tree: the gates look at every page that
 * is rendered, so this must cost a fraction of rendering it. What stands inside a script or a style
 * sheet is text and no tags (HTML §13.2.6.4.4).
 */
export function tagsIn(html: string): Tag[] {
  const tags: Tag[] = [];
  const start = new RegExp(startPattern);
  for (let match = start.exec(html); match; match = start.exec(html)) {
    const [, written] = match;
    const name = written?.toLowerCase();
    const rest = name === undefined ? undefined : restAt(html, start.lastIndex);
    const end = name === undefined ? after(html, /-->/g, start.lastIndex) : rest?.end;
    // A tag or comment that never ends swallows the rest of the page, here as in a browser.
    if (end === undefined) break;
    start.lastIndex = end;
    if (name === undefined || !rest) continue;
    tags.push({ name, attributes: attributesIn(rest.text) });
    if (name === "script") start.lastIndex = after(html, /<\/script/gi, end) ?? html.length;
    if (name === "style") start.lastIndex = after(html, /<\/style/gi, end) ?? html.length;
  }
  return tags;
}

function restAt(html: string, index: number): { text: string; end: number } | undefined {
  const pattern = new RegExp(restPattern);
  pattern.lastIndex = index;
  const text = pattern.exec(html)?.[1];
  return text === undefined ? undefined : { text, end: pattern.lastIndex };
}

function after(html: string, pattern: RegExp, index: number): number | undefined {
  pattern.lastIndex = index;
  return pattern.test(html) ? pattern.lastIndex : undefined;
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  if (text === "" || text === "/") return none;
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of text.matchAll(attributePattern))
    attributes.set(name.toLowerCase(), decoded(double ?? single ?? bare ?? ""));
  return attributes;
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
