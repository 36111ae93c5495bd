import type { DocumentType } from "@haizhu/shared/documents/registry";
import { noonOf } from "./chinaDay.ts";
import type { FormField } from "./describe.ts";
import { formOf } from "./forms.ts";
import { fromHtml } from "./richText/fromHtml.ts";
import type { MediaIdOf } from "./richText/uploadFrom.ts";
import type { Draft } from "./toCandidate.ts";

/**
 * The inverse of `toCandidate`, for imports: a document in the shape that Payload stores. What the
 * document lacks is emptied, so that saving the result over an older draft leaves nothing of it.
 *
 * @throws whatever `mediaIdOf` throws for a file that is not in the library
 */
export function toDraft(type: DocumentType, document: Draft, mediaIdOf: MediaIdOf): Draft {
  return members(formOf(type), document, mediaIdOf);
}

function members(fields: readonly FormField[], document: Draft, mediaIdOf: MediaIdOf): Draft {
  return Object.fromEntries(
    fields.map((field) => [field.name, valueOf(field, document[field.name], mediaIdOf)]),
  );
}

function valueOf(field: FormField, value: unknown, mediaIdOf: MediaIdOf): unknown {
  switch (field.kind) {
    case "text":
    case "textarea":
    case "fingerprint":
    case "number":
    case "instant":
    case "choice":
      return value ?? null;
    case "checkbox":
      return value ?? field.initially;
    case "lines":
      return Array.isArray(value) ? value.join("\n") : null;
    case "day":
      return typeof value === "string" ? noonOf(value) : null;
    case "choices":
      return value ?? [];
    case "reference":
      return idOf(value) ?? null;
    case "references":
      return listOf(value).map(idOf);
    case "rows":
      return listOf(value).map((row) => members(field.fields, row, mediaIdOf));
    case "group":
      return members(field.fields, (value ?? {}) as Draft, mediaIdOf);
    case "richText":
      return isObject(value) ? fromHtml(String(value.html), mediaIdOf) : null;
    case "image":
    case "attachment":
    case "audio":
      return isObject(value) ? mediaIdOf(String(value.sha256)) : null;
  }
}

function isObject(value: unknown): value is Draft {
  return typeof value === "object" && value !== null;
}

function listOf(value: unknown): Draft[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function idOf(value: unknown): string | undefined {
  return isObject(value) && typeof value.id === "string" ? value.id : undefined;
}
