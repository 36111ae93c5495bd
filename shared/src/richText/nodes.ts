import type { Element, Piece } from "./tree.ts";

/** What the `nodes` of a WeChat mini-program's `rich-text` are made of. */
export type RichTextNode =
  | { type: "text"; text: string }
  | { name: string; attrs: Record<string, string>; children?: RichTextNode[] };

/**
 * `rich-text` drops a tag that it does not know together with everything inside, and its Skyline
 * renderer knows no table. So a table becomes blocks and spans whose classes an app may lay out as a
 * table; all other tags of the allow-list are known to both renderers.
 */
const replaced: Readonly<Record<string, string>> = {
  ...{ table: "div", tbody: "div", tr: "div", th: "span", td: "span" },
};

/** The tags that `nodes` can hold, all of them on WeChat's list of trusted ones. */
export const nodeNames = [
  ...["h2", "h3", "h4", "p", "br", "hr", "strong", "em", "u", "s", "sub", "sup", "code"],
  ...["ul", "ol", "li", "a", "img", "blockquote", "div", "span"],
] as const;

/** `rich-text` fires no events and ignores `href`: the addresses are in `links`, beside the nodes. */
const kept: Readonly<Record<string, readonly string[]>> = { img: ["src", "alt"], ol: ["start"] };

/** Rich text as nodes. Every element carries a class `hz-<tag>`, so that an app can give it a style. */
export function richTextNodes(tree: readonly Piece[]): RichTextNode[] {
  return tree.map((piece) =>
    typeof piece === "string" ? { type: "text", text: escapedEntities(piece) } : elementNode(piece),
  );
}

/** `rich-text` reads entities in a text: words that look like one would turn into its character. */
const escapedEntities = (text: string) => text.replace(/&(?=#?\w+;)/g, "&amp;");

function elementNode({ name, attributes, children }: Element): RichTextNode {
  const attrs: Record<string, string> = { class: `hz-${name}` };
  for (const key of kept[name] ?? []) {
    const value = attributes[key];
    if (value !== undefined) attrs[key] = value;
  }
  // A picture wider than the screen would be cut off: an app's style sheet cannot reach inside.
  if (name === "img") attrs.style = "max-width:100%;height:auto";
  const inside = richTextNodes(name === "tr" ? apart(children) : children);
  return {
    name: replaced[name] ?? name,
    attrs,
    ...(inside.length > 0 ? { children: inside } : {}),
  };
}

/** Cells are spans in a row: without a space between them their words would run together. */
function apart(cells: readonly Piece[]): Piece[] {
  return cells.flatMap((cell, index) => (index === 0 ? [cell] : ["\u3000", cell]));
}
