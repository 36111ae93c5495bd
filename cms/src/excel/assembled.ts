import type { FormField } from "../fields/describe.ts";
import { formOf } from "../fields/forms.ts";
import type { Draft } from "../fields/toCandidate.ts";
import type { Column } from "./columns.ts";
import type { ExcelType } from "./excelTypes.ts";

/**
 * A document with the values of some columns put in. Rows of a list and optional groups of which
 * nothing is left are left out, as an untouched part of a form is.
 */
export function assembled(
  type: ExcelType,
  document: Draft,
  values: readonly (readonly [Column, unknown])[],
): Draft {
  const filled = structuredClone(document);
  for (const [{ path }, value] of values) put(filled, path, value);
  const touched = new Set(values.map(([{ path }]) => String(path[0])));
  for (const field of formOf(type))
    if (touched.has(field.name)) filled[field.name] = compact(field, filled[field.name]);
  return Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== undefined));
}

function put(target: Draft, path: Column["path"], value: unknown): void {
  let inside: Record<string | number, unknown> = target;
  for (const [index, step] of path.slice(0, -1).entries()) {
    const next = inside[step];
    if (typeof next !== "object" || next === null)
      inside[step] = typeof path[index + 1] === "number" ? [] : {};
    inside = inside[step] as Record<string | number, unknown>;
  }
  const last = path.at(-1);
  if (last !== undefined) inside[last] = value;
}

function compact(field: FormField, value: unknown): unknown {
  if (field.kind === "rows") {
    const rows = Array.isArray(value) ? (value as unknown[]) : [];
    return rows.map((row) => membersOf(field.fields, row)).filter(saysSomething);
  }
  if (field.kind === "group") {
    const group = membersOf(field.fields, value);
    return field.optional && !saysSomething(group) ? undefined : group;
  }
  return value;
}

function membersOf(fields: readonly FormField[], value: unknown): Draft {
  const members = (value ?? {}) as Draft;
  const entries = fields.map((field) => [field.name, compact(field, members[field.name])]);
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined)) as Draft;
}

/** An unticked box and an empty list are no answer. */
function saysSomething(members: Draft): boolean {
  return Object.values(members).some(
    (member) => member !== false && !(Array.isArray(member) && member.length === 0),
  );
}
