const blocks = "h1, h2, h3, p, li, dt, dd, th, td";
const silent = "nav, .tools, .share, [hidden], .call-word, .host";

/** The texts of an article in the order of reading, one for each innermost block. */
export function spokenParts(article: Element): string[] {
  const parts: string[] = [];
  for (const block of article.querySelectorAll(blocks)) {
    if (block.closest(silent) || block.querySelector(blocks)) continue;
    const text = block.textContent.replace(/\s+/g, " ").trim();
    if (text !== "") parts.push(text);
  }
  return parts;
}
