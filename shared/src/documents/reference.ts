import { z } from "zod";

/**
 * A link from one document to another, by permanent id.
 *
 * It carries its type, so that every reference can be found in any document by its shape alone
 * (`references` below) and new content types need no code of their own for it.
 */
export interface Reference {
  type: string;
  id: string;
}

/** More than this nobody reads, and the feeds spell each of them out. */
const mostReferences = 100;

function referenceShape<Type extends string>(type: Type) {
  return z.object({ type: z.literal(type), id: z.uuid() });
}

/** One link to a document of the given type. */
export function reference<Type extends string>(type: Type, title: string, description?: string) {
  return referenceShape(type).meta({ title, description, widget: "reference", refersTo: type });
}

/** Any number of links to documents of the given type. */
export function references<Type extends string>(type: Type, title: string, description?: string) {
  return z
    .array(referenceShape(type))
    .max(mostReferences)
    .default([])
    .meta({ title, description, widget: "reference", refersTo: type });
}

/** Every reference that stands anywhere in a value, each once, in order of appearance. */
export function referencesIn(value: unknown): Reference[] {
  const found = new Map<string, Reference>();
  collect(value, found);
  return [...found.values()];
}

function collect(value: unknown, found: Map<string, Reference>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found);
  } else if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    if (entries.length === 2 && "type" in value && "id" in value) {
      const { type, id } = value;
      if (typeof type === "string" && typeof id === "string")
        found.set(`${type}/${id}`, { type, id });
    }
    for (const [, item] of entries) collect(item, found);
  }
}
