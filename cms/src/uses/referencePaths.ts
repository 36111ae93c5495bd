import type { DocumentType } from "@haizhu/shared/documents/registry";
import type { FormField } from "../fields/describe.ts";
import { formOf } from "../fields/forms.ts";

/**
 * Where drafts of a type can refer to documents of another one, as Payload's queries name a field:
 * `channels.phone`, also inside rows.
 */
export function referencePaths(type: DocumentType, target: DocumentType): string[] {
  return pathsIn(formOf(type), target);
}

function pathsIn(fields: readonly FormField[], target: DocumentType): string[] {
  return fields.flatMap((field) => {
    if (field.kind === "reference" || field.kind === "references")
      return field.refersTo === target ? [field.name] : [];
    if (field.kind === "rows" || field.kind === "group")
      return pathsIn(field.fields, target).map((path) => `${field.name}.${path}`);
    return [];
  });
}
