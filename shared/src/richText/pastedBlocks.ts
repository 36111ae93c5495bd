import { listsFrom, type ListLine, listLineOf } from "./pastedLists.ts";
import { type Element, type Piece, textIn } from "./tree.ts";

const headings = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const lists = new Set(["ul", "ol"]);
const containers = new Set([
  ...["p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "center"],
  ...["figure", "figcaption", "address", "details", "summary", "dl", "dt", "dd", "fieldset", "pre"],
  ...["html", "body", "form", "tbody", "thead", "tfoot", "tr", "td", "th", "li", "caption"],
]);
const structural = new Set([...headings, ...lists, ...containers, "table", "blockquote", "hr"]);

type Wrap = (pieces: Piece[]) => Piece[];

/**
 * A tree of anybody's markup as our blocks, one after the other: boxes in boxes become paragraphs,
 * emphasis around several of them stands in each.
 */
export function pastedBlocks(tree: readonly Piece[]): Piece[] {
  const found: (Piece | ListLine)[] = [];
  let run: Piece[] = [];
  const flush = () => {
    found.push(...paragraphs(run));
    run = [];
  };
  const walk = (pieces: readonly Piece[], wrap: Wrap) => {
    for (const piece of pieces) {
      if (typeof piece === "string" || !isOrHoldsBlock(piece)) run.push(...wrap([piece]));
      else if (!structural.has(piece.name))
        walk(piece.children, (inner) => wrap([{ ...bare(piece), children: inner }]));
      else {
        flush();
        const line = listLineOf(piece);
        if (line) found.push(line);
        else if (containers.has(piece.name)) walk(piece.children, wrap);
        else found.push(...block(piece));
        flush();
      }
    }
  };
  walk(tree, (pieces) => pieces);
  flush();
  return listsFrom(found);
}

const bare = ({ name }: Element): Element => ({ name, attributes: {}, children: [] });

function isOrHoldsBlock(piece: Piece): boolean {
  return (
    typeof piece !== "string" && (structural.has(piece.name) || piece.children.some(isOrHoldsBlock))
  );
}

function block(piece: Element): Piece[] {
  const { name, children } = piece;
  if (name === "hr") return [bare(piece)];
  if (headings.has(name)) return [{ ...bare(piece), children: inlineOf(children) }];
  if (lists.has(name)) return [list(piece)];
  if (name === "table") return table(piece);
  return [{ ...bare(piece), children: pastedBlocks(children) }];
}

/** Paragraphs from what stands in a line, cut where somebody has made two line breaks for one. */
function paragraphs(run: readonly Piece[]): Piece[] {
  const parts: Piece[][] = [[]];
  run.forEach((piece, index) => {
    if (isBreak(piece) && isBreak(run[index + 1])) parts.push([]);
    else parts.at(-1)?.push(piece);
  });
  return parts.flatMap((part) => {
    const children = trimmed(part);
    return textIn(children).trim() === "" ? [] : [{ name: "p", attributes: {}, children }];
  });
}

const isBreak = (piece: Piece | undefined) => typeof piece === "object" && piece.name === "br";

/** Without line breaks at the ends and the two wide spaces that Chinese paragraphs begin with. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const rest = [...pieces];
  const isNothing = (piece: Piece | undefined) =>
    isBreak(piece) || (typeof piece === "string" && piece.trim() === "");
  while (rest.length > 0 && isNothing(rest[0])) rest.shift();
  while (rest.length > 0 && isNothing(rest.at(-1))) rest.pop();
  const [first, ...others] = rest;
  if (first === undefined) return [];
  if (typeof first === "string") return [first.trimStart(), ...others];
  return [{ ...first, children: trimmed(first.children) }, ...others];
}

/** What may stand in one line: paragraphs of a heading or an item become lines of it. */
function inlineOf(pieces: readonly Piece[]): Piece[] {
  return pastedBlocks(pieces).flatMap((piece, index) => {
    const inside = typeof piece === "string" || piece.name !== "p" ? [piece] : piece.children;
    return index === 0 ? inside : [{ name: "br", attributes: {}, children: [] }, ...inside];
  });
}

/** A list whose items hold lines and lists; a list beside its items (Word Online) goes into the last. */
function list({ name, attributes, children }: Element): Element {
  const items: Element[] = [];
  for (const child of children) {
    if (typeof child === "string") {
      if (child.trim() !== "") items.push(item([child]));
      continue;
    }
    const last = items.at(-1);
    if (lists.has(child.name) && last) last.children.push(list(child));
    else items.push(item(child.name === "li" ? child.children : [child]));
  }
  const { start } = attributes;
  return { name, attributes: start === undefined ? {} : { start }, children: items };
}

function item(pieces: readonly Piece[]): Element {
  const blocks = pastedBlocks(pieces);
  const isList = (piece: Piece) => typeof piece !== "string" && lists.has(piece.name);
  const lines = inlineOf(blocks.filter((piece) => !isList(piece)));
  return { name: "li", attributes: {}, children: [...lines, ...blocks.filter(isList)] };
}

/** A table; one of a single cell is a box that somebody has drawn around a text. */
function table(piece: Element): Piece[] {
  const rows = rowsOf(piece);
  const cells = rows.flatMap(cellsOf);
  if (cells.length <= 1) return pastedBlocks(cells.flatMap(({ children }) => children));
  const written = rows.map((row) => ({
    name: "tr",
    attributes: {},
    children: cellsOf(row).map((cell) => ({ ...cell, children: inCell(cell.children) })),
  }));
  const caption = piece.children.filter(
    (part) => typeof part === "object" && part.name === "caption",
  );
  return [
    ...pastedBlocks(caption),
    {
      name: "table",
      attributes: {},
      children: [{ name: "tbody", attributes: {}, children: written }],
    },
  ];
}

/** A table within a cell becomes lines of it: no page of ours shows one in another. */
function inCell(pieces: readonly Piece[]): Piece[] {
  return pastedBlocks(pieces).flatMap((piece) =>
    typeof piece === "object" && piece.name === "table"
      ? rowsOf(piece).map((row) => ({
          name: "p",
          attributes: {},
          children: [
            cellsOf(row)
              .map(({ children }) => textIn(children).trim())
              .join("　"),
          ],
        }))
      : [piece],
  );
}

function rowsOf({ children }: Element): Element[] {
  return children.flatMap((child) => {
    if (typeof child === "string") return [];
    if (child.name === "tr") return [child];
    return ["tbody", "thead", "tfoot"].includes(child.name) ? rowsOf(child) : [];
  });
}

const cellsOf = ({ children }: Element): Element[] =>
  children.filter(
    (child): child is Element => typeof child === "object" && /^t[hd]$/.test(child.name),
  );
