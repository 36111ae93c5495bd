import { allowListed } from "./allowList.ts";
import { pastedBlocks } from "./pastedBlocks.ts";
import { cleanLink } from "./pastedLinks.ts";
import { type Element, type Piece, richTextTree, treeHtml } from "./tree.ts";

/** What came out of another program, in the markup that we have. */
export interface Pasted {
  html: string;
  /** Pictures that were left behind: they lie on somebody else's machine. */
  pictures: number;
  /** Videos, cards and other things that no page of ours can show. */
  things: number;
}

const gone = new Set([
  ...[
    "head",
    "style",
    "script",
    "title",
    "meta",
    "link",
    "template",
    "noscript",
    "xml",
    "colgroup",
  ],
]);
const pictures = new Set(["img", "picture", "svg", "v:shape", "v:imagedata"]);
const things = new Set([
  ...["iframe", "video", "audio", "object", "embed", "canvas", "form", "mpvoice", "mpvideosnap"],
  ...["mp-common-profile", "mp-common-miniprogram", "mp-common-videosnap", "mp-common-product"],
]);

/**
 * The clipboard of Word, WPS, a 公众号 article or a web page, as paragraphs, headings, lists, tables,
 * links and emphasis; every word stays. Pictures and players do not come along: they would be loaded from
 * where they lie, and they are somebody else's.
 */
export function pasted(clipboard: string): Pasted {
  const left = { pictures: 0, things: 0 };
  const tree = richTextTree(fragment(clipboard)).flatMap((piece) => cleaned(piece, left));
  return { html: allowListed(treeHtml(pastedBlocks(tree))), ...left };
}

/** Windows says in comments where the part begins and ends that somebody has selected. */
function fragment(clipboard: string): string {
  const marked = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/.exec(clipboard);
  // Word hides what other programs need not see in conditional comments, and says the rest twice.
  return (marked?.[1] ?? clipboard).replace(/<!--[\s\S]*?-->|<!\[[^>]*\]>/g, "");
}

function cleaned(piece: Piece, left: { pictures: number; things: number }): Piece[] {
  if (typeof piece === "string") return [withoutOddSpaces(piece)];
  const { name, attributes } = piece;
  const style = stylesOf(attributes.style);
  if (pictures.has(name)) {
    if (!isSpacer(attributes)) left.pictures += 1;
    return [];
  }
  if (things.has(name)) {
    left.things += 1;
    return [];
  }
  if (gone.has(name) || style.display === "none" || style["mso-hide"] === "all") return [];
  const children = piece.children.flatMap((child) => cleaned(child, left));
  if (name === "a") return link(attributes.href, children);
  const written = calledHere(name, style);
  return [
    { name: written, attributes: kept(attributes), children: emphasised(written, style, children) },
  ];
}

/** Zero width, soft hyphens and no-break spaces are how programs lay out; here they only get in the way. */
function withoutOddSpaces(text: string): string {
  return text.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "").replace(/[\u00a0\t\r\n\f ]+/g, " ");
}

/** A picture of one pixel counts readers and is nothing to see. */
const isSpacer = ({ width, height }: Element["attributes"]) => width === "1" || height === "1";

function link(href: string | undefined, children: Piece[]): Piece[] {
  const address = href === undefined ? undefined : cleanLink(href);
  if (address === undefined) return children;
  return [{ name: "a", attributes: { href: address }, children }];
}

/** What later steps ask for; the allow-list takes away what is left of it. */
function kept({ style, colspan, rowspan, start }: Element["attributes"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ style, colspan, rowspan, start }).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
}

const today: Readonly<Record<string, string>> = {
  ...{ b: "strong", i: "em", del: "s", strike: "s", ins: "span", tt: "code" },
};

/** Today's name of an element; a bold that says in its style that it is none (Google Docs) is a span. */
function calledHere(name: string, style: Record<string, string>): string {
  const written = today[name] ?? name;
  const isNone = style["font-weight"] === "normal" || style["font-weight"] === "400";
  return written === "strong" && isNone ? "span" : written;
}

const ownWeight = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "th", "strong"]);

/** Emphasis that stands in a style becomes an element. */
function emphasised(name: string, style: Record<string, string>, children: Piece[]): Piece[] {
  const tags: string[] = [];
  const weight = style["font-weight"] ?? "";
  const isBold = weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  if (isBold && !ownWeight.has(name)) tags.push("strong");
  if (style["font-style"] === "italic" && name !== "em") tags.push("em");
  const line = `${style["text-decoration"] ?? ""} ${style["text-decoration-line"] ?? ""}`;
  if (line.includes("underline") && name !== "u" && name !== "a") tags.push("u");
  if (line.includes("line-through") && name !== "s") tags.push("s");
  return tags.reduce<Piece[]>(
    (inside, tag) => [{ name: tag, attributes: {}, children: inside }],
    children,
  );
}

/** `font-weight: bold; display:none` as a table. Names and values in small letters. */
export function stylesOf(style = ""): Record<string, string> {
  const pairs = style.split(";").flatMap((part) => {
    const [name = "", ...value] = part.split(":");
    return name.trim() === ""
      ? []
      : [[name.trim().toLowerCase(), value.join(":").trim().toLowerCase()]];
  });
  return Object.fromEntries(pairs) as Record<string, string>;
}
