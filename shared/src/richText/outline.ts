import { plainText } from "./plainText.ts";
import { type Piece, textIn, treeHtml } from "./tree.ts";

export interface RichTextLink {
  text: string;
  url: string;
}

export interface RichTextImage {
  src: string;
  alt: string;
}

/** A part of a text from one heading of the second level to the next; the first may have no title. */
export interface RichTextSection {
  title?: string;
  html: string;
  text: string;
}

/** The links of a rich text, in order, each occurrence once. */
export function linksIn(tree: readonly Piece[]): RichTextLink[] {
  return elementsIn(tree, "a").flatMap(({ attributes, children }) =>
    attributes.href === undefined ? [] : [{ text: textIn(children).trim(), url: attributes.href }],
  );
}

/** The pictures of a rich text, in order. */
export function imagesIn(tree: readonly Piece[]): RichTextImage[] {
  return elementsIn(tree, "img").flatMap(({ attributes: { src, alt = "" } }) =>
    src === undefined ? [] : [{ src, alt }],
  );
}

function elementsIn(tree: readonly Piece[], name: string): Exclude<Piece, string>[] {
  return tree.flatMap((piece) => {
    if (typeof piece === "string") return [];
    const inside = elementsIn(piece.children, name);
    return piece.name === name ? [piece, ...inside] : inside;
  });
}

/** A rich text cut at its headings of the second level, for apps that fold or list the parts. */
export function sectionsOf(tree: readonly Piece[]): RichTextSection[] {
  const parts: { title?: string; pieces: Piece[] }[] = [{ pieces: [] }];
  for (const piece of tree) {
    if (typeof piece !== "string" && piece.name === "h2")
      parts.push({ title: textIn(piece.children).trim(), pieces: [] });
    else parts.at(-1)?.pieces.push(piece);
  }
  return parts
    .map(({ title, pieces }) => {
      const html = treeHtml(pieces);
      return { ...(title === undefined ? {} : { title }), html, text: plainText(html) };
    })
    .filter(({ title, html }) => title !== undefined || html.trim() !== "");
}
