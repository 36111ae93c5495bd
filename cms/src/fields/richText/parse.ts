/** A piece of allow-listed HTML: an element, or text where `tag` is absent. */
export interface Markup {
  tag?: string;
  attributes: Record<string, string>;
  text: string;
  children: Markup[];
}

const token = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g;
const attribute = /([a-z]+)="([^"]*)"/g;
const withoutContent = new Set(["br", "hr", "img"]);

/**
 * Reads HTML that has passed the allow-list. That output is regular (every tag closed, attributes
 * quoted, `&<>"` escaped), so no parser of the world's HTML is needed.
 */
export function parse(html: string): Markup[] {
  const root: Markup = { attributes: {}, text: "", children: [] };
  const open = [root];
  for (const [, closes, tag, attributes = "", text] of html.matchAll(token)) {
    const parent = open.at(-1) ?? root;
    if (tag === undefined) {
      parent.children.push({ attributes: {}, text: decoded(text ?? ""), children: [] });
    } else if (closes) {
      if (open.length > 1) open.pop();
    } else {
      const element: Markup = { tag, attributes: read(attributes), text: "", children: [] };
      parent.children.push(element);
      if (!withoutContent.has(tag)) open.push(element);
    }
  }
  return root.children;
}

function read(text: string): Record<string, string> {
  const pairs = [...text.matchAll(attribute)];
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, decoded(value)]));
}

const characters: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (entity, name: string) => characters[name] ?? entity);
}
