import { z } from "zod";
import { shapeOf, unwrapped } from "@haizhu/shared/documents/labels";
import { type DocumentType, isDocumentType } from "@haizhu/shared/documents/registry";

interface Common {
  name: string;
  label: string;
  description: string | undefined;
  /** Whether the document may go without it. */
  optional: boolean;
  /** The kinds of document that have this field, where not all do. */
  onlyFor?: readonly string[];
}

interface Simple {
  kind: "text" | "textarea" | "lines" | "number" | "day" | "instant" | "richText" | "fingerprint";
}
interface Checkbox {
  kind: "checkbox";
  initially: boolean;
}
interface Choice {
  kind: "choice" | "choices";
  labels: Readonly<Record<string, string>>;
  /** The code that a new document begins with, where a form without any could not be shown. */
  initially?: string;
}
interface Link {
  kind: "reference" | "references";
  refersTo: DocumentType;
}
interface File {
  kind: "image" | "attachment" | "audio";
}
interface Rows {
  kind: "rows";
  rowName: string;
  fields: FormField[];
}
interface Group {
  kind: "group";
  fields: FormField[];
}

/**
 * One field of a document as both the editors' form and the mappings between form and document see
 * it. Everything in `cms/src/fields` is written in these words, never in zod's.
 */
export type FormField = Common & (Simple | Checkbox | Choice | Link | File | Rows | Group);

/**
 * Describes the fields of a document schema.
 *
 * @throws where a schema uses something that no form field is known for
 */
export function describeFields(schema: z.ZodType): FormField[] {
  const union = unwrapped(schema);
  const shape = shapeOf(union);
  if (!(union instanceof z.ZodDiscriminatedUnion)) return Object.entries(shape).map(describe);
  const options = union.options as readonly z.ZodType[];
  const { discriminator } = union.def;
  return Object.entries(shape).map(([name, member]) => {
    if (name === discriminator) return discriminatorField(name, member, metaOf(union).labels);
    const having = options.filter((option) => name in shapeOf(option));
    const field = describe([name, member]);
    if (having.length === options.length) return field;
    return { ...field, onlyFor: having.map((option) => literalOf(shapeOf(option)[discriminator])) };
  });
}

function describe([name, schema]: [string, z.ZodType]): FormField {
  const { title, description } = metaOf(schema);
  if (title === undefined) throw new Error(`The field ${name} has no title: editors need a label.`);
  const optional = schema.safeParse(undefined).success;
  return { name, label: title, description, optional, ...kindOf(name, schema) };
}

type KindOf = Simple | Checkbox | Choice | Link | File | Rows | Group;

function kindOf(name: string, schema: z.ZodType): KindOf {
  const meta = metaOf(schema);
  const bare = unwrapped(schema);
  switch (meta.widget) {
    case "textarea":
    case "lines":
    case "richText":
    case "image":
    case "attachment":
    case "audio":
    case "fingerprint":
      return { kind: meta.widget };
    case "reference": {
      if (!isDocumentType(meta.refersTo)) throw new Error(`${name} refers to no document type.`);
      const kind = bare instanceof z.ZodArray ? "references" : "reference";
      return { kind, refersTo: meta.refersTo };
    }
    case undefined:
      return plainKindOf(name, schema, bare);
  }
}

function plainKindOf(name: string, schema: z.ZodType, bare: z.ZodType): KindOf {
  const { labels, rowName, title } = metaOf(schema);
  if (bare instanceof z.ZodBoolean) return { kind: "checkbox", initially: defaultOf(schema) };
  if (bare instanceof z.ZodNumber) return { kind: "number" };
  if (bare instanceof z.ZodEnum && labels)
    return { kind: "choice", labels, ...initialChoice(schema) };
  if (bare instanceof z.ZodISODate) return { kind: "day" };
  if (bare instanceof z.ZodISODateTime) return { kind: "instant" };
  if (bare.def.type === "string") return { kind: "text" };
  if (bare instanceof z.ZodObject) return { kind: "group", fields: describeFields(bare) };
  if (bare instanceof z.ZodArray) {
    const element = bare.element as z.ZodType;
    if (element instanceof z.ZodEnum && labels) return { kind: "choices", labels };
    if (element instanceof z.ZodObject)
      return { kind: "rows", rowName: rowName ?? title ?? name, fields: describeFields(element) };
  }
  throw new Error(`No form field is known for ${name} (${bare.def.type}).`);
}

/** The field that decides which of a union's schemas applies: a choice of its literals. */
function discriminatorField(
  name: string,
  schema: z.ZodType,
  labels: Readonly<Record<string, string>> = {},
): FormField {
  const { title = name, description } = metaOf(schema);
  const [initially = ""] = Object.keys(labels);
  return { name, label: title, description, optional: false, kind: "choice", labels, initially };
}

/** What the schema says about itself, through optional and default wrappers. */
function metaOf(schema: z.ZodType): z.GlobalMeta {
  return { ...unwrapped(schema).meta(), ...schema.meta() };
}

function defaultOf(schema: z.ZodType): boolean {
  return schema instanceof z.ZodDefault && schema.def.defaultValue === true;
}

function initialChoice(schema: z.ZodType): { initially?: string } {
  const initially = schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined;
  return typeof initially === "string" ? { initially } : {};
}

function literalOf(schema: z.ZodType | undefined): string {
  if (schema instanceof z.ZodLiteral) return String(schema.value);
  throw new Error("The schemas of a union must be told apart by a literal.");
}
