import { type Element, escaped, escapedText, type Piece } from "./tree.ts";

/** Where an article's editor keeps what it is given: styles that stand on the elements themselves. */
const styles: Readonly<Record<string, string>> = {
  article: "font-size:17px;line-height:1.8;color:#222",
  h2: "font-size:20px;font-weight:bold;margin:28px 0 12px;padding-left:10px;border-left:4px solid #1f5f99",
  h3: "font-size:18px;font-weight:bold;margin:20px 0 8px",
  h4: "font-weight:bold;margin:16px 0 8px",
  p: "margin:0 0 14px",
  li: "margin:0 0 6px",
  blockquote:
    "margin:16px 0;padding:10px 14px;background-color:#f5f7f7;border-left:3px solid #b8c7c3",
  table: "width:100%;border-collapse:collapse;margin:0 0 14px",
  th: "border:1px solid #d0d7d5;padding:8px;text-align:left;background-color:#eef2f5",
  td: "border:1px solid #d0d7d5;padding:8px;text-align:left",
  hr: "border:none;border-top:1px solid #ddd;margin:20px 0",
  links: "margin:0 0 8px;font-size:14px;color:#666;word-break:break-all",
};

/** The only addresses that an article may link to; others are shown as text below it. */
const ownArticles = "https://mp.weixin.qq.com/";

/** What stands above the addresses that the text could not keep as links. */
export const linksTitle = "文中的网址";
/** What stands where a video of 视频号 is to be put. */
export const videoStart = "（视频：";
/** What stands where a picture was. */
export const pictureStart = "（图：";

/**
 * Rich text for a 公众号 article: inline styles, no class, no id. The platform's editor removes links
 * to other sites and shows no picture that was not uploaded to it; so links become text with their
 * address below the article, and a picture its description.
 */
export function officialAccountHtml(tree: readonly Piece[]): string {
  const links = outsideLinks(tree);
  const list = links.map(({ text, url }) =>
    block("p", "links", text === url ? escapedText(url) : escapedText(`${text}：${url}`)),
  );
  const title = list.length > 0 ? block("h3", "h3", linksTitle) : "";
  return block("section", "article", tree.map(written).join("") + title + list.join(""));
}

/** The links that an article cannot keep, in order, each address once. */
export function outsideLinks(tree: readonly Piece[]): { text: string; url: string }[] {
  const found = new Map<string, string>();
  const collect = (pieces: readonly Piece[]) => {
    for (const piece of pieces) {
      if (typeof piece === "string") continue;
      const { href } = piece.attributes;
      if (
        piece.name === "a" &&
        href !== undefined &&
        !href.startsWith(ownArticles) &&
        !found.has(href)
      )
        found.set(href, words(piece.children).trim());
      collect(piece.children);
    }
  };
  collect(tree);
  return [...found].map(([url, text]) => ({ text, url }));
}

const words = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : words(piece.children))).join("");

function written(piece: Piece): string {
  if (typeof piece === "string") return escapedText(piece);
  const { name, attributes } = piece;
  const inside = () => piece.children.map(written).join("");
  if (name === "br") return "<br>";
  if (name === "hr") return `<hr style="${styles.hr ?? ""}">`;
  if (name === "img")
    return attributes.alt ? block("p", "p", escapedText(`${pictureStart}${attributes.alt}）`)) : "";
  if (name === "a")
    return attributes.href?.startsWith(ownArticles) === true
      ? `<a href="${escaped(attributes.href)}">${inside()}</a>`
      : inside();
  return `<${name}${spans(piece)}${styled(name)}>${inside()}</${name}>`;
}

function spans({ attributes }: Element): string {
  return ["start", "colspan", "rowspan"]
    .flatMap((name) =>
      attributes[name] === undefined ? [] : ` ${name}="${escaped(attributes[name])}"`,
    )
    .join("");
}

const styled = (name: string) => (styles[name] === undefined ? "" : ` style="${styles[name]}"`);
const block = (tag: string, style: string, inside: string) =>
  `<${tag}${styled(style)}>${inside}</${tag}>`;
