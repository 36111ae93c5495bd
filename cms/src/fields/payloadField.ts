import type { Field } from "payload";
import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import { nobody } from "../access/access.ts";
import { choosable } from "../putAway/inSight.ts";
import type { FormField } from "./describe.ts";
import { contentEditor } from "./richText/editor.ts";

/** Editors think in China's time, whatever their PC is set to. */
const chinaTime = {
  defaultTimezone: "Asia/Shanghai",
  supportedTimezones: [{ label: "北京时间", value: "Asia/Shanghai" }],
};

/**
 * The input that an editor gets for a field of a document. Nothing but the title is required here:
 * a half-written draft must be savable, and what is missing is said at submission.
 */
export function payloadFields(field: FormField): Field[] {
  return field.kind === "richText"
    ? [payloadField(field), findingsOfText(field.name)]
    : [payloadField(field)];
}

function payloadField(field: FormField): Field {
  const input = inputFor(field, true);
  if (field.name !== "title" || input.type !== "text") return input;
  // The asterisk is for what saving needs; what only a submission needs is said in words.
  const admin = { ...input.admin, description: field.description };
  return { ...input, required: true, admin };
}

/** @param asked whether leaving the field's surroundings out is no way around it */
function inputFor(field: FormField, asked: boolean): Field {
  const { name, label } = field;
  const admin = {
    description: descriptionOf(field, asked),
    ...conditionOf(field),
    components: { afterInput: [findingsComponent] },
  };
  const { components: _, ...bare } = admin;
  switch (field.kind) {
    case "text":
      return { name, label, type: "text", admin };
    case "textarea":
      return { name, label, type: "textarea", admin: { ...admin, rows: 3 } };
    case "lines":
      return { name, label, type: "textarea", admin: { ...admin, rows: 5 } };
    case "number":
      return { name, label, type: "number", admin };
    case "checkbox":
      return { name, label, type: "checkbox", defaultValue: field.initially, admin };
    case "day":
      return { name, label, type: "date", admin: { ...admin, date: dayPicker } };
    case "instant":
      return {
        name,
        label,
        type: "date",
        timezone: chinaTime,
        admin: { ...admin, date: momentPicker },
      };
    case "choice": {
      const { initially: defaultValue, labels } = field;
      return { name, label, type: "select", options: optionsOf(labels), defaultValue, admin };
    }
    case "choices":
      return {
        name,
        label,
        type: "select",
        hasMany: true,
        options: optionsOf(field.labels),
        admin,
      };
    case "reference":
      return {
        ...{ name, label, type: "relationship", relationTo: plural(field.refersTo), admin },
        filterOptions: choosable(field.refersTo),
      };
    case "references": {
      const relationTo = plural(field.refersTo);
      return {
        ...{ name, label, type: "relationship", relationTo, hasMany: true, admin },
        filterOptions: choosable(field.refersTo),
      };
    }
    case "rows":
      return {
        name,
        label,
        type: "array",
        labels: { singular: field.rowName, plural: label },
        ...tableNameOf(field),
        // Whoever adds a row must fill it in.
        fields: field.fields.map((part) => inputFor(part, true)),
        admin: { ...admin, components: { ...admin.components, ...rowLabelOf(field) } },
      };
    case "group":
      return { name, label, type: "group", fields: partsOf(field, asked), admin };
    case "richText":
      return { name, label, type: "richText", editor: contentEditor, admin: bare };
    case "image":
      return { name, label, type: "upload", relationTo: "media", filterOptions: images, admin };
    case "attachment":
      return { name, label, type: "upload", relationTo: "media", filterOptions: files, admin };
    case "audio":
      return { name, label, type: "upload", relationTo: "media", filterOptions: audio, admin };
    case "fingerprint": {
      const access = { create: nobody, update: nobody };
      return { name, label, type: "text", access, admin: { hidden: true } };
    }
  }
}

function partsOf(group: FormField & { kind: "group" }, asked: boolean): Field[] {
  return group.fields.map((part) => inputFor(part, asked && !group.optional));
}

function descriptionOf(field: FormField, asked: boolean): string | undefined {
  const { kind, optional, description } = field;
  const chosen = kind === "choice" && field.initially !== undefined;
  if (optional || !asked || chosen || kind === "group") return description;
  return description === undefined ? "提交前必填" : `提交前必填。${description}`;
}

/** What the checks say about a field stands below its input. */
const findingsComponent = "/checks/form/FieldFindings.tsx#FieldFindings";

/** Apart from the text: an editor with something below it would be drawn anew while one writes. */
function findingsOfText(of: string): Field {
  const Field = { path: findingsComponent, clientProps: { of } };
  return { name: `${of}Findings`, type: "ui", admin: { components: { Field } } };
}

const dayPicker = { pickerAppearance: "dayOnly", displayFormat: "yyyy-MM-dd" } as const;
const momentPicker = { pickerAppearance: "dayAndTime", displayFormat: "yyyy-MM-dd HH:mm" } as const;

const audio = { mimeType: { contains: "audio/" } };
const files = { mimeType: { not_in: ["audio/mpeg", "audio/mp4"] } };
const images = { mimeType: { contains: "image/" } };

const plural = (type: DocumentType) => documentTypes[type].plural;

function optionsOf(labels: Readonly<Record<string, string>>): { label: string; value: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ label, value }));
}

function conditionOf({ onlyFor }: FormField): object {
  return onlyFor
    ? { condition: (data: { kind?: string }) => onlyFor.includes(String(data.kind)) }
    : {};
}

/** The adapter has tables of its own with these endings: rows under the same name break every query. */
const takenEndings = new Set(["numbers", "texts", "rels", "locales"]);

function tableNameOf({ name }: FormField): object {
  if (!takenEndings.has(name)) return {};
  return { dbName: ({ tableName }: { tableName?: string }) => `${tableName ?? ""}_${name}_rows` };
}

/** A row is called by its first line of text, so that a closed list can be read. */
function rowLabelOf(field: FormField & { kind: "rows" }): object {
  const title = field.fields.find(({ kind }) => kind === "text")?.name;
  const clientProps = { rowName: field.rowName, title };
  return { RowLabel: { path: "/fields/RowLabel.tsx#RowLabel", clientProps } };
}
