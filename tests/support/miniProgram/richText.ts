import type { RichTextNode } from "@haizhu/shared/richText/nodes";
import { decoded, isTrusted } from "../richTextStandIn.ts";

/**
 * Draws what a mini-program's `rich-text` would show. The WebView renderer, which this plays, knows
 * tables as well; HTML instead of nodes is only used for single pictures here.
 */
export function drawRichText(nodes: unknown, host: HTMLElement): void {
  host.replaceChildren();
  if (typeof nodes === "string") host.innerHTML = nodes;
  else if (Array.isArray(nodes)) draw(nodes as RichTextNode[], host);
}

const tables = new Set(["table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption"]);

function draw(nodes: readonly RichTextNode[], host: HTMLElement): void {
  for (const node of nodes) {
    if ("text" in node) host.append(decoded(node.text));
    else if (isTrusted(node.name) || tables.has(node.name)) {
      const element = host.ownerDocument.createElement(node.name);
      for (const [name, value] of Object.entries(node.attrs)) element.setAttribute(name, value);
      draw(node.children ?? [], element);
      host.append(element);
    }
  }
}
