import { z } from "zod";

/** The Chinese name of the field at a path: `["materials", 0, "name"]` → 申请材料 第 1 项 材料名称. */
export function labelOfPath(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const words: string[] = [];
  let current: z.ZodType | undefined = schema;
  for (const segment of path) {
    if (typeof segment === "number") {
      words.push(`第 ${segment + 1} 项`);
      current = current && itemOf(current);
    } else {
      current = current && memberOf(current, String(segment));
      const title = current ? titleOf(current) : String(segment);
      // Inner parts of one input (the id of a link, the HTML of a text) have no label of their own.
      if (title !== undefined) words.push(title);
    }
  }
  return words.join(" ") || "整个文档";
}

/** The Chinese name of a field by its keys alone, whichever row: `numbers.hours` → 号码 接听时间. */
export function labelOfField(schema: z.ZodType, field: string): string {
  const words: string[] = [];
  let current: z.ZodType | undefined = schema;
  for (const key of field.split(".")) {
    current = current && memberOf(itemOf(current) ?? current, key);
    const title = current ? titleOf(current) : key;
    if (title !== undefined) words.push(title);
  }
  return words.join(" ");
}

/** The label an editor sees for a field, through optional and default wrappers. */
export function titleOf(schema: z.ZodType): string | undefined {
  return (
    schema.meta()?.title ?? (schema === unwrapped(schema) ? undefined : titleOf(inner(schema)))
  );
}

/** A schema without its optional, nullable and default wrappers. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  const next = inner(schema);
  return next === schema ? schema : unwrapped(next);
}

function inner(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  )
    return schema.unwrap() as z.ZodType;
  return schema;
}

function itemOf(schema: z.ZodType): z.ZodType | undefined {
  const array = unwrapped(schema);
  return array instanceof z.ZodArray ? (array.element as z.ZodType) : undefined;
}

function memberOf(schema: z.ZodType, key: string): z.ZodType | undefined {
  return shapeOf(unwrapped(schema))[key];
}

/** The fields of an object schema; of a union of objects, the fields of all of them. */
export function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  if (schema instanceof z.ZodObject) return schema.shape;
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion) {
    const options = schema.options as readonly z.ZodType[];
    return Object.assign({}, ...[...options].reverse().map(shapeOf)) as Record<string, z.ZodType>;
  }
  return {};
}
