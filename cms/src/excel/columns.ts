import type { DocumentType } from "@haizhu/shared/documents/registry";
import type { FormField } from "../fields/describe.ts";
import { formOf } from "../fields/forms.ts";
import type { Draft } from "../fields/toCandidate.ts";

/** What stands in no cell. */
const uncelled = ["richText", "image", "attachment", "audio", "fingerprint"] as const;
type Uncelled = (typeof uncelled)[number];

/** A field that fills one cell. */
export type CellField = FormField & {
  kind: Exclude<FormField["kind"], "rows" | "group" | Uncelled>;
};

/** One column of a sheet. */
export interface Column {
  /** The heading, `最近一次拨测：拨打日期` or `号码2：用途`. */
  name: string;
  /** Where its value stands in a document, `["numbers", 1, "channel"]`. */
  path: readonly (string | number)[];
  field: CellField;
}

/** Not typed by people: the id has a column of its own, the slug is made from the title. */
const ownedBySystem = ["id", "slug"];

/** So many rows of a list have columns at least, that there is room to write. */
const fewestRows = 2;

/**
 * The columns of a type's sheet. A list (号码, 时段) has a set of columns for each of its rows, as
 * many as the longest of the documents needs. What no cell can hold, texts with markup and files,
 * has none, and an import leaves it as it is.
 */
export function columnsOf(type: DocumentType, documents: readonly Draft[] = []): Column[] {
  return formOf(type)
    .filter(({ name }) => !ownedBySystem.includes(name))
    .flatMap((field) => columnsFor(field, [field.name], "", documents.map(memberOf(field.name))));
}

/** The fields of a document that a sheet holds whole; the others are none of its business. */
export function fieldsInSheet(type: DocumentType): string[] {
  return [...new Set(columnsOf(type).map(({ path }) => String(path[0])))];
}

function columnsFor(
  field: FormField,
  path: readonly (string | number)[],
  prefix: string,
  values: readonly unknown[],
): Column[] {
  if (!fitsCells(field)) return [];
  switch (field.kind) {
    case "group":
      return field.fields.flatMap((member) =>
        columnsFor(
          member,
          [...path, member.name],
          `${prefix}${field.label}：`,
          values.map(memberOf(member.name)),
        ),
      );
    case "rows": {
      const longest = Math.max(fewestRows, ...values.map((value) => listOf(value).length));
      return Array.from({ length: longest }, (_, index) =>
        field.fields.flatMap((member) =>
          columnsFor(
            member,
            [...path, index, member.name],
            `${prefix}${field.rowName}${String(index + 1)}：`,
            values.map((value) => memberOf(member.name)(listOf(value)[index])),
          ),
        ),
      ).flat();
    }
    case "richText":
    case "image":
    case "attachment":
    case "audio":
    case "fingerprint":
      return [];
    default:
      return [{ name: `${prefix}${field.label}`, path, field: field as CellField }];
  }
}

/** A list that is half in the sheet would lose the other half. */
function fitsCells(field: FormField): boolean {
  if (field.kind === "group" || field.kind === "rows") return field.fields.every(fitsCells);
  return !uncelled.some((kind) => kind === field.kind);
}

function memberOf(name: string): (value: unknown) => unknown {
  return (value) =>
    typeof value === "object" && value !== null ? (value as Draft)[name] : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
