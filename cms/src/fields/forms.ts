import { type DocumentType, documentTypes, typeNames } from "@haizhu/shared/documents/registry";
import { describeFields, type FormField } from "./describe.ts";

const forms = Object.fromEntries(
  typeNames.map((type) => [type, describeFields(documentTypes[type].schema)]),
) as Record<DocumentType, FormField[]>;

/** The fields of a document type, in the order of its schema. */
export function formOf(type: DocumentType): readonly FormField[] {
  return forms[type];
}
