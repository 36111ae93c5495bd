import sanitizeHtml from "sanitize-html";

const blocks = /<\/?(?:p|h[2-4]|li|tr|blockquote|table|ul|ol|hr|br)\b[^>]*>/g;
const cells = /<\/t[hd]>/g;
const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
};

/** The visible words of allow-listed HTML: a line per block, tabs between table cells. */
export function plainText(html: string): string {
  const broken = html.replace(cells, "\t").replace(blocks, "\n");
  const text = sanitizeHtml(broken, { allowedTags: [], allowedAttributes: {} });
  return text
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
