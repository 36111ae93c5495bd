import { type Reference, referencesIn } from "@haizhu/shared/documents/reference";

/**
 * A document without the references that a test refuses. The database knows no reference to what
 * is not there yet, and documents refer to each other in circles.
 */
export function withoutReferences<T>(document: T, refused: (reference: Reference) => boolean): T {
  return kept(document, refused) as T;
}

function kept(value: unknown, refused: (reference: Reference) => boolean): unknown {
  if (Array.isArray(value))
    return value.map((item) => kept(item, refused)).filter((item) => item !== undefined);
  if (typeof value !== "object" || value === null) return value;
  if (isReference(value)) return refused(value) ? undefined : value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, kept(item, refused)]));
}

function isReference(value: object): value is Reference {
  const [only, ...others] = referencesIn(value);
  return only !== undefined && others.length === 0 && "id" in value && value.id === only.id;
}
