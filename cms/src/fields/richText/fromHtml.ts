import { allowListed } from "@haizhu/shared/richText/allowList";
import { type Markup, parse } from "./parse.ts";
import { type MediaIdOf, uploadFrom } from "./uploadFrom.ts";
import { type LexicalNode, type LexicalState, RichTextError } from "./toHtml.ts";

/**
 * HTML → the state that Lexical would have saved for it; the inverse of `toHtml` for imports.
 *
 * @param mediaIdOf the media library's id of what stands in it, by the hash of its bytes
 * @throws RichTextError for markup that the editor has no node for (images of others)
 */
export function fromHtml(html: string, mediaIdOf?: MediaIdOf): LexicalState {
  return { root: node("root", { children: blocks(parse(allowListed(html)), mediaIdOf) }) };
}

/** Children at the level of paragraphs; loose text gets a paragraph of its own. */
function blocks(markup: readonly Markup[], mediaIdOf?: MediaIdOf): LexicalNode[] {
  const result: LexicalNode[] = [];
  let loose: Markup[] = [];
  const flush = () => {
    if (loose.some((piece) => piece.tag !== undefined || piece.text.trim() !== ""))
      result.push(node("paragraph", { children: inline(loose) }));
    loose = [];
  };
  for (const piece of markup) {
    const write = piece.tag === undefined ? undefined : blockWriters[piece.tag];
    if (!write) {
      loose.push(piece);
      continue;
    }
    flush();
    result.push(uploadFrom(piece, mediaIdOf) ?? write(piece, mediaIdOf));
  }
  flush();
  return result;
}

const blockWriters: Record<string, (piece: Markup, mediaIdOf?: MediaIdOf) => LexicalNode> = {
  p: (piece) => node("paragraph", { children: inline(piece.children) }),
  h2: (piece) => node("heading", { tag: "h2", children: inline(piece.children) }),
  h3: (piece) => node("heading", { tag: "h3", children: inline(piece.children) }),
  h4: (piece) => node("heading", { tag: "h4", children: inline(piece.children) }),
  hr: () => ({ type: "horizontalrule", version: 1 }),
  blockquote: (piece) => node("quote", { children: inline(unwrappedParagraphs(piece.children)) }),
  ul: (piece) => list(piece, "bullet"),
  ol: (piece) => list(piece, "number"),
  table: (piece, mediaIdOf) =>
    node("table", { children: descendants(piece, "tr").map((one) => row(one, mediaIdOf)) }),
};

/** Lexical's quotation holds inline text only: its paragraphs become lines. */
function unwrappedParagraphs(markup: readonly Markup[]): Markup[] {
  const pieces = markup.filter((piece) => piece.tag !== undefined || piece.text.trim() !== "");
  return pieces.flatMap((piece, index) => {
    if (piece.tag !== "p") return [piece];
    const lineBreak: Markup = { tag: "br", attributes: {}, text: "", children: [] };
    return index === 0 ? piece.children : [lineBreak, ...piece.children];
  });
}

function list(piece: Markup, listType: "bullet" | "number"): LexicalNode {
  const items = piece.children.filter((child) => child.tag === "li").flatMap(listItems);
  const children = items.map((item, index) => ({ ...item, value: index + 1 }));
  const tag = listType === "number" ? "ol" : "ul";
  return node("list", { listType, tag, start: Number(piece.attributes.start ?? 1), children });
}

/** An item, and each list nested in it as an item of its own, the way Lexical keeps it. */
function listItems(item: Markup): LexicalNode[] {
  const isList = (child: Markup) => child.tag === "ul" || child.tag === "ol";
  const own = inline(unwrappedParagraphs(item.children.filter((child) => !isList(child))));
  const nested = item.children.filter(isList).map((child) => {
    const inner = list(child, child.tag === "ol" ? "number" : "bullet");
    return node("listitem", { children: [inner] });
  });
  return own.length > 0 ? [node("listitem", { children: own }), ...nested] : nested;
}

function row(piece: Markup, mediaIdOf?: MediaIdOf): LexicalNode {
  const cells = piece.children.filter((child) => child.tag === "td" || child.tag === "th");
  return node("tablerow", {
    children: cells.map((child) =>
      node("tablecell", {
        headerState: child.tag === "th" ? 1 : 0,
        colSpan: Number(child.attributes.colspan ?? 1),
        rowSpan: Number(child.attributes.rowspan ?? 1),
        children: blocks(child.children, mediaIdOf),
      }),
    ),
  });
}

function descendants(piece: Markup, tag: string): Markup[] {
  return piece.children.flatMap((child) => (child.tag === tag ? [child] : descendants(child, tag)));
}

/** Lexical's bits of text format. */
const bits: Record<string, number> = {
  strong: 1,
  em: 2,
  s: 4,
  u: 8,
  code: 16,
  sub: 32,
  sup: 64,
};

function inline(markup: readonly Markup[], format = 0): LexicalNode[] {
  return markup.flatMap((piece): LexicalNode[] => {
    const { tag, children } = piece;
    if (tag === undefined) return piece.text === "" ? [] : [text(piece.text, format)];
    if (tag === "br") return [{ type: "linebreak", version: 1 }];
    if (tag === "a") return [link(piece, format)];
    if (tag === "img")
      throw new RichTextError("正文里的图片要先上传到“图片和文件”，再从工具栏插入");
    return inline(children, format | (bits[tag] ?? 0));
  });
}

function text(content: string, format: number): LexicalNode {
  return { type: "text", version: 1, text: content, format, mode: "normal", style: "", detail: 0 };
}

function link(piece: Markup, format: number): LexicalNode {
  const fields = { linkType: "custom", newTab: false, url: piece.attributes.href ?? "" };
  return node("link", { version: 3, fields, children: inline(piece.children, format) });
}

function node(type: string, members: Record<string, unknown>): LexicalNode {
  return { type, version: 1, format: "", indent: 0, direction: null, ...members };
}
