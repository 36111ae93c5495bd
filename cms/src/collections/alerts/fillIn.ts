import type { CollectionBeforeValidateHook } from "payload";

/** As many characters as a document's title may have. */
const longestTitle = 60;

/**
 * Writes what an editor in a hurry need not write twice: title and headline say the same unless told
 * otherwise, and an alert is in force from now on.
 */
export function fillIn(now: () => Date): CollectionBeforeValidateHook {
  return ({ data = {}, operation, originalDoc }) => {
    const stored: unknown = originalDoc;
    const before = operation === "update" && isObject(stored) ? stored : {};
    const next: Record<string, unknown> = { ...before, ...data };
    const [title, headline] = [textOf(next.title), textOf(next.headline)];
    return {
      ...data,
      ...(title === undefined && headline !== undefined ? { title: short(headline) } : {}),
      ...(headline === undefined && title !== undefined ? { headline: title } : {}),
      ...(textOf(next.effective) === undefined ? { effective: now().toISOString() } : {}),
    };
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function textOf(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function short(headline: string): string {
  if (headline.length <= longestTitle) return headline;
  // Not through the middle of a character that takes two units.
  return `${headline.slice(0, longestTitle - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
