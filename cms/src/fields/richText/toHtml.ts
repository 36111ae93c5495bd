import { z } from "zod";
import { isMediaType, mediaFilename } from "@haizhu/shared/media";
import { allowListed } from "@haizhu/shared/richText/allowList";
import type { MediaById, StoredMedia } from "../toCandidate.ts";

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
 * @param media the pictures and files that stand in it; none where there can be none
 * @throws RichTextError for a node that is not in the editors' small set
 */
export function toHtml(value: unknown, media: MediaById = () => undefined): string {
  const parsed = state.safeParse(value);
  if (!parsed.success) throw new RichTextError("内容损坏，请清空后重写");
  return allowListed(inside(parsed.data.root, media));
}

const writers: Record<string, (node: LexicalNode, media: MediaById) => string> = {
  paragraph: (node, media) => `<p>${inside(node, media)}</p>`,
  heading: (node, media) => element(heading(node.tag), inside(node, media)),
  quote: (node, media) => element("blockquote", inside(node, media)),
  horizontalrule: () => "<hr>",
  linebreak: () => "<br>",
  tab: () => " ",
  text: (node) => formatted(escaped(textOf(node)), Number(node.format ?? 0)),
  link,
  autolink: link,
  list,
  listitem: (node, media) => element("li", inside(node, media)),
  table: (node, media) => element("table", element("tbody", inside(node, media))),
  tablerow: (node, media) => element("tr", inside(node, media)),
  tablecell: cell,
  upload,
};

function textOf({ text }: LexicalNode): string {
  return typeof text === "string" ? text : "";
}

function html(node: LexicalNode, media: MediaById): string {
  const write = Object.hasOwn(writers, node.type) ? writers[node.type] : undefined;
  if (!write) throw new RichTextError(`不能使用这种内容（${node.type}）`);
  return write(node, media);
}

function inside(node: LexicalNode, media: MediaById): string {
  return (node.children ?? []).map((child) => html(child, media)).join("");
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

function link(node: LexicalNode, media: MediaById): string {
  const fields = (node.fields ?? {}) as Record<string, unknown>;
  if (typeof fields.url !== "string" || fields.linkType === "internal")
    throw new RichTextError("链接没有网址");
  return `<a href="${escaped(fields.url)}">${inside(node, media)}</a>`;
}

/** Lexical keeps a nested list in an item of its own: it belongs to the item before. */
function list(node: LexicalNode, media: MediaById): string {
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
  const content = items.map((item) => html(item, media)).join("");
  if (node.listType !== "number") return element("ul", content);
  const start = Number(node.start ?? 1);
  return start > 1 ? `<ol start="${start}">${content}</ol>` : element("ol", content);
}

function cell(node: LexicalNode, media: MediaById): string {
  const tag = Number(node.headerState ?? 0) > 0 ? "th" : "td";
  const spans = (["colSpan", "rowSpan"] as const)
    .filter((name) => Number(node[name] ?? 1) > 1)
    .map((name) => ` ${name.toLowerCase()}="${Number(node[name])}"`);
  const only = node.children?.length === 1 ? node.children[0] : undefined;
  const content = only?.type === "paragraph" ? inside(only, media) : inside(node, media);
  return `<${tag}${spans.join("")}>${content}</${tag}>`;
}

/**
 * A picture with what it says, or a file to load down. The address has no slash before it: it counts
 * from the site's own, which may be below a path of a host.
 */
function upload(node: LexicalNode, media: MediaById): string {
  const file = fileOf(node, media);
  const fields = (node.fields ?? {}) as Record<string, unknown>;
  const caption = typeof fields.caption === "string" ? escaped(fields.caption.trim()) : "";
  if (!isMediaType(file.mimeType) || file.mimeType.startsWith("audio/"))
    throw new RichTextError("正文里只能放图片和 PDF，请删去别的文件；录音放在“朗读录音”里");
  const { sha256, mimeType, width = 0, height = 0, alt = "" } = file;
  const address = `media/${mediaFilename({ sha256, mimeType })}`;
  if (mimeType === "application/pdf") {
    const words = caption === "" ? escaped(file.filename.replace(/\.pdf$/i, "")) : caption;
    return `<p><a href="${address}">${words}（PDF，${sizeWord(file.bytes)}）</a></p>`;
  }
  const size = `width="${width}" height="${height}"`;
  const picture = `<img src="${address}" alt="${escaped(alt)}" ${size} />`;
  return `<p>${picture}${caption === "" ? "" : `<br />${caption}`}</p>`;
}

function fileOf({ value }: LexicalNode, media: MediaById): StoredMedia {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : value;
  if (typeof id !== "string")
    throw new RichTextError("有一张图片或一个文件还没有上传完，请等它传完再保存");
  const file = media(id);
  if (!file) throw new RichTextError("有一张图片或一个文件在系统里找不到，请删去它，重新插入");
  return file;
}

/** `1.2 MB`, so that residents know what a download costs them. */
function sizeWord(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
