import sanitizeHtml from "sanitize-html";

const spaces = /[ \t\r\n\f]+/g;
const blocks = /<\/?(?:p|h[2-4]|li|tr|blockquote|table|ul|ol|hr|br)\b[^>]*>/g;
const betweenCells = /<\/t[hd]>\s*(?=<t[hd]\b)/g;
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/**
 * The visible words of allow-listed HTML: a line per block, tabs between table cells. White space of
 * the source counts as one space, as on a page. The result is text: `<` in it is a plain character.
 */
export function plainText(html: string): string {
  const broken = html.replace(spaces, " ").replace(betweenCells, "\t").replace(blocks, "\n");
  // Decodes every entity and writes the four characters that could be read as markup as entities.
  const text = sanitizeHtml(broken, { allowedTags: [], allowedAttributes: {} });
  return text
    .replace(/&(amp|lt|gt|quot);/g, (entity, name: string) => entities[name] ?? entity)
    .split("\n")
    .map((line) => line.replace(/^[^\S\t]+|[^\S\t]+$/g, "").replace(/ ?\t ?/g, "\t"))
    .filter((line) => line.trim() !== "")
    .join("\n");
}
