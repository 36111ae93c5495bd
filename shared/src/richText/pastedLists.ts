import { type Element, type Piece, textIn } from "./tree.ts";

/** A paragraph that Word draws as an item of a list. */
export interface ListLine {
  level: number;
  ordered: boolean;
  /** Its number, in an ordered list. */
  number: number;
  line: Piece[];
}

const bullets = /^[·•●○◦■□▪▫◆◇♦➢➤✓✔※o§Øüvnlq\-–—*]$/;
const decimal = /^(\d{1,3})[.．、)）]?$/;

/**
 * Word writes no lists on the clipboard: each item is a paragraph that carries its level, its mark and
 * the spaces behind it. A mark that we have no list for, like （一） or 第一条, stays as words, because others
 * refer to it.
 */
export function listLineOf(piece: Element): ListLine | undefined {
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(piece.attributes.style ?? "")?.[1];
  if (level === undefined) return undefined;
  const { mark, rest } = withoutMark(piece.children);
  const number = decimal.exec(mark)?.[1];
  if (number === undefined && !bullets.test(mark)) return undefined;
  return {
    level: Number(level),
    ordered: number !== undefined,
    number: Number(number ?? 1),
    line: rest,
  };
}

function withoutMark(pieces: readonly Piece[]): { mark: string; rest: Piece[] } {
  let mark = "";
  const rest = (all: readonly Piece[]): Piece[] =>
    all.flatMap((piece): Piece[] => {
      if (typeof piece === "string") return [piece];
      if (/mso-list:\s*ignore/i.test(piece.attributes.style ?? "")) {
        mark += textIn(piece.children);
        return [];
      }
      return [{ ...piece, children: rest(piece.children) }];
    });
  const found = rest(pieces);
  return { mark: mark.trim(), rest: found };
}

/** Blocks in which the items that follow each other have become lists, the deeper ones inside. */
export function listsFrom(found: readonly (Piece | ListLine)[]): Piece[] {
  const blocks: Piece[] = [];
  let lines: ListLine[] = [];
  const flush = () => {
    blocks.push(...nested(lines));
    lines = [];
  };
  for (const one of found) {
    if (typeof one === "object" && "line" in one) lines.push(one);
    else {
      flush();
      blocks.push(one);
    }
  }
  flush();
  return blocks;
}

function nested(lines: readonly ListLine[]): Element[] {
  const lists: Element[] = [];
  for (let at = 0; at < lines.length;) {
    const [first] = lines.slice(at, at + 1);
    if (!first) break;
    const end = lines.findIndex((line, index) => index > at && line.level <= first.level);
    const deeper = lines.slice(at + 1, end < 0 ? lines.length : end);
    const item: Element = {
      name: "li",
      attributes: {},
      children: [...first.line, ...nested(deeper)],
    };
    const name = first.ordered ? "ol" : "ul";
    const last = lists.at(-1);
    const goesOn = last?.name === name && (!first.ordered || first.number !== 1);
    if (goesOn) last.children.push(item);
    else {
      const start: Record<string, string> =
        first.ordered && first.number !== 1 ? { start: String(first.number) } : {};
      lists.push({ name, attributes: start, children: [item] });
    }
    at = end < 0 ? lines.length : end;
  }
  return lists;
}
