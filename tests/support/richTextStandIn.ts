import type { RichTextNode } from "@haizhu/shared/richText/nodes";

/**
 * What WeChat's `rich-text` takes, by its documentation: the tags that both renderers know (Skyline
 * has no table) and the attributes of each; `class` and `style` everywhere, `id` nowhere.
 */
const trusted: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      ...["a", "abbr", "address", "b", "blockquote", "br", "code", "del", "div", "em", "h1", "h2"],
      ...["h3", "h4", "h5", "h6", "hr", "i", "ins", "label", "li", "p", "q", "s", "section"],
      ...["small", "span", "strong", "sub", "sup", "u", "ul"],
    ].map((name) => [name, []]),
  ),
  img: ["alt", "src", "height", "width"],
  ol: ["start", "type"],
};

export const isTrusted = (name: string) => name in trusted;

const entities: Readonly<Record<string, string>> = {
  ...{ nbsp: "\u00a0", lt: "<", gt: ">", amp: "&", apos: "'", quot: '"' },
  ...{ ensp: "\u2002", emsp: "\u2003" },
};

/** `rich-text` reads entities in a text node, and so does `<text decode>`. */
export function decoded(text: string): string {
  return text.replace(/&(\w+);/g, (entity, name: string) => entities[name] ?? entity);
}

/** What `rich-text` shows of nodes: an untrusted tag disappears together with its children. */
export function shownByRichText(nodes: readonly RichTextNode[]): string {
  return nodes
    .map((node) => {
      if ("text" in node) return decoded(node.text);
      return isTrusted(node.name) ? shownByRichText(node.children ?? []) : "";
    })
    .join("");
}

/** What `rich-text` would drop or not understand, and where. */
export function nodeProblems(nodes: readonly RichTextNode[], path = "nodes"): string[] {
  return nodes.flatMap((node, index) => {
    const place = `${path}[${index}]`;
    if ("text" in node) return [];
    const allowed = trusted[node.name];
    if (!allowed) return [`${place}: <${node.name}> is dropped with its children`];
    const { src } = node.attrs;
    return [
      ...Object.keys(node.attrs)
        .filter((name) => !["class", "style", ...allowed].includes(name))
        .map((name) => `${place}: ${name} is not allowed`),
      ...(node.name === "img" && !src?.startsWith("https://") ? [`${place}: no full address`] : []),
      ...nodeProblems(node.children ?? [], `${place}.children`),
    ];
  });
}
