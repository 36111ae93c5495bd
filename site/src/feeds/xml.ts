const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** An XML element with escaped text; nothing when there is no text. */
export function element(name: string, text: string | undefined): string {
  return text === undefined ? "" : `<${name}>${escapedXml(text)}</${name}>`;
}

export function escapedXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8"?>';
