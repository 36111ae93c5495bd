import { Parser } from "htmlparser2";

/** Allow-listed HTML as a tree: a text, or an element with its attributes and what is inside. */
export type Piece = string | Element;

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Piece[];
}

/**
 * Reads allow-listed HTML. Addresses become absolute, because an app has no page that a relative one
 * could start from.
 */
export function richTextTree(html: string, base?: URL): Piece[] {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: Element = { name, attributes: withAbsolute(attributes, base), children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    ontext(text) {
      const children = open.at(-1)?.children;
      // The parser hands out a text in parts, one per entity.
      if (typeof children?.at(-1) === "string") children.push(`${children.pop() as string}${text}`);
      else children?.push(text);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return root.children;
}

function withAbsolute(attributes: Record<string, string>, base: URL | undefined) {
  if (!base) return attributes;
  const found = Object.entries(attributes).map(([name, value]) => {
    const isAddress = name === "href" || name === "src";
    return [name, isAddress && URL.canParse(value, base) ? new URL(value, base).href : value];
  });
  return Object.fromEntries(found) as Record<string, string>;
}

const voids = new Set(["br", "hr", "img"]);

/** The HTML of a tree, written as the allow-list writes it. */
export function treeHtml(pieces: readonly Piece[]): string {
  return pieces.map(pieceHtml).join("");
}

function pieceHtml(piece: Piece): string {
  if (typeof piece === "string") return escapedText(piece);
  const { name, attributes, children } = piece;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  if (voids.has(name)) return `<${name}${written.join("")} />`;
  return `<${name}${written.join("")}>${treeHtml(children)}</${name}>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands between tags. */
export function escapedText(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}

/** A text as it stands in an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** All words inside, without the markup. */
export function textIn(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === "string" ? piece : textIn(piece.children)))
    .join("");
}
