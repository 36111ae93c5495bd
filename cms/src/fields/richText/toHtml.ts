import { z } from "zod";
import { allowListed } from "@haizhu/shared/richText/allowList";

/** A node of Lexical's serialised state: `type` says which members there are. */
export interface LexicalNode {
  type: string;
  children?: LexicalNode[];
  [member: string]: unknown;
}

export interface LexicalState {
  root: LexicalNode;
  [member: string]: unknown;
}

const node: z.ZodType<LexicalNode> = z.looseObject({
  type: z.string(),
  get children() {
    return z.array(node).optional();
  },
});
const state = z.looseObject({ root: node });

/** Something in a rich text that no page can show: never published half, never guessed at. */
export class RichTextError extends Error {
  override name = "RichTextError";
}

/**
 * Lexical state → allow-listed HTML. Not Payload's own converter: that one makes random ids, ghost
 * items in nested lists, `<picture>`, and says "unknown node" to residents.
 *
 * @param value what Payload stored, which is whatever a client sent
 * @throws RichTextError for a node that is not in the editors' small set
 */
export function toHtml(value: unknown): string {
  const parsed = state.safeParse(value);
  if (!parsed.success) throw new RichTextError("内容损坏，请清空后重写");
  return allowListed(inside(parsed.data.root));
}

const writers: Record<string, (node: LexicalNode) => string> = {
  paragraph: (node) => `<p>${inside(node)}</p>`,
  heading: (node) => element(heading(node.tag), inside(node)),
  quote: (node) => element("blockquote", inside(node)),
  horizontalrule: () => "<hr>",
  linebreak: () => "<br>",
  tab: () => " ",
  text: (node) => formatted(escaped(textOf(node)), Number(node.format ?? 0)),
  link: (node) => link(node),
  autolink: (node) => link(node),
  list: (node) => list(node),
  listitem: (node) => element("li", inside(node)),
  table: (node) => element("table", element("tbody", inside(node))),
  tablerow: (node) => element("tr", inside(node)),
  tablecell: (node) => cell(node),
};

function textOf({ text }: LexicalNode): string {
  return typeof text === "string" ? text : "";
}

function html(node: LexicalNode): string {
  const write = Object.hasOwn(writers, node.type) ? writers[node.type] : undefined;
  if (!write) throw new RichTextError(`不能使用这种内容（${node.type}）`);
  return write(node);
}

function inside(node: LexicalNode): string {
  return (node.children ?? []).map(html).join("");
}

function element(tag: string, content: string): string {
  return `<${tag}>${content}</${tag}>`;
}

function heading(tag: unknown): string {
  if (tag === "h2" || tag === "h3" || tag === "h4") return tag;
  // The page's title is its only h1; pasted text may bring others.
  return tag === "h1" ? "h2" : "h4";
}

/** The bits of Lexical's text format, innermost first. */
const formats: readonly (readonly [bit: number, tag: string])[] = [
  [16, "code"],
  [32, "sub"],
  [64, "sup"],
  [4, "s"],
  [8, "u"],
  [2, "em"],
  [1, "strong"],
];

function formatted(text: string, format: number): string {
  const tags = formats.filter(([bit]) => (format & bit) !== 0).map(([, tag]) => tag);
  return tags.reduce((content, tag) => element(tag, content), text);
}

function link(node: LexicalNode): string {
  const fields = (node.fields ?? {}) as Record<string, unknown>;
  if (typeof fields.url !== "string" || fields.linkType === "internal")
    throw new RichTextError("链接没有网址");
  return `<a href="${escaped(fields.url)}">${inside(node)}</a>`;
}

/** Lexical keeps a nested list in an item of its own: it belongs to the item before. */
function list(node: LexicalNode): string {
  const items: LexicalNode[] = [];
  for (const item of node.children ?? []) {
    const children = item.children ?? [];
    const nests = children.length > 0 && children.every((child) => child.type === "list");
    const previous = items.at(-1);
    if (nests && previous)
      items[items.length - 1] = {
        ...previous,
        children: [...(previous.children ?? []), ...children],
      };
    else items.push(item);
  }
  const content = items.map(html).join("");
  if (node.listType !== "number") return element("ul", content);
  const start = Number(node.start ?? 1);
  return start > 1 ? `<ol start="${start}">${content}</ol>` : element("ol", content);
}

function cell(node: LexicalNode): string {
  const tag = Number(node.headerState ?? 0) > 0 ? "th" : "td";
  const spans = (["colSpan", "rowSpan"] as const)
    .filter((name) => Number(node[name] ?? 1) > 1)
    .map((name) => ` ${name.toLowerCase()}="${Number(node[name])}"`);
  const only = node.children?.length === 1 ? node.children[0] : undefined;
  const content = only?.type === "paragraph" ? inside(only) : inside(node);
  return `<${tag}${spans.join("")}>${content}</${tag}>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
