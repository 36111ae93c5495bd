/**
 * What the 公众号 platform accepts, as its help pages and its interface documentation say. Lengths are
 * in characters, as its forms count them; a link's is in bytes.
 */
export const articleLimits = {
  ...{ title: 32, author: 16, digest: 128 },
  /** The platform counts the markup, too; both stay below. */
  ...{ content: 20_000, contentBytes: 1024 * 1024 },
} as const;

/** Names that are longer are cut off on phones. */
export const menuLimits = {
  ...{ buttons: 3, subButtons: 5 },
  ...{ buttonName: 4, subButtonName: 8, urlBytes: 1024 },
} as const;

export const replyLimits = {
  ...{ rules: 200, ruleName: 60, reply: 300 },
  ...{ keywords: 10, keyword: 30 },
} as const;

export const cardLimits = { title: 35 } as const;

/** Code points: a rare character outside the basic plane is one. */
export const characters = (text: string) => Array.from(text).length;

/** The UTF-8 bytes of a text. */
export const bytes = (text: string) => new TextEncoder().encode(text).length;

/** At most so many characters; what was cut off leaves an ellipsis. */
export function shortened(text: string, longest: number): string {
  if (characters(text) <= longest) return text;
  return longest < 1
    ? ""
    : `${Array.from(text)
        .slice(0, longest - 1)
        .join("")}…`;
}
