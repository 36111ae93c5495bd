import { type Element, type Piece, richTextTree, treeHtml } from "@haizhu/shared/richText/tree";
import type { Line } from "./lines.ts";

const prefixes: Readonly<Record<string, string>> = {
  ...{ h2: "【小标题】", h3: "【小标题】", h4: "【小标题】", li: "· ", blockquote: "【引用】" },
};
const lineNames = new Set(["p", "h2", "h3", "h4", "li", "blockquote", "tr", "hr", "figcaption"]);

/** A rich text as lines of words, one per paragraph, item or row of a table; links with their address. */
export function richTextLines(html: string): Line[] {
  const lines: Line[] = [];
  let loose: Piece[] = [];
  const flush = () => {
    add(lines, "", loose);
    loose = [];
  };
  for (const piece of richTextTree(html)) {
    if (typeof piece === "string" || !holdsLines(piece)) loose.push(piece);
    else {
      flush();
      addBlock(lines, piece);
    }
  }
  flush();
  return lines;
}

const holdsLines = (piece: Piece): boolean =>
  typeof piece !== "string" && (lineNames.has(piece.name) || piece.children.some(holdsLines));

function addBlock(lines: Line[], block: Element): void {
  const prefix = prefixes[block.name] ?? "";
  const own = lineNames.has(block.name) ? block.children.filter((one) => !holdsLines(one)) : [];
  add(lines, prefix, own);
  for (const child of block.children)
    if (typeof child !== "string" && holdsLines(child)) addBlock(lines, child);
}

function add(lines: Line[], prefix: string, pieces: readonly Piece[]): void {
  const text = pieces.map(wordsIn).join("").replace(/\s+/g, " ").trim();
  if (text !== "") lines.push({ text: `${prefix}${text}`, looks: treeHtml(pieces) });
}

function wordsIn(piece: Piece): string {
  if (typeof piece === "string") return piece;
  const { name, attributes, children } = piece;
  const inside = children.map(wordsIn).join("");
  if (name === "a") return `${inside}（链接：${attributes.href ?? ""}）`;
  if (name === "img") return `［图片：${attributes.alt ?? ""}］`;
  if (name === "br") return " ";
  return name === "td" || name === "th" ? `${inside} | ` : inside;
}
