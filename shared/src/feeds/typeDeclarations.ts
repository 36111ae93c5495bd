/** As much of JSON Schema as zod writes. */
interface Schema {
  type?: string;
  title?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  enum?: (string | number)[];
  const?: string | number;
  $ref?: string;
  $defs?: Record<string, Schema>;
}

/** `types.d.ts`: the shapes of all feed files for programs in TypeScript, made from their schemas. */
export function typeDeclarations(schemas: Readonly<Record<string, object>>): string {
  const shared = new Map<string, Schema>();
  for (const schema of Object.values(schemas) as Schema[])
    for (const [name, definition] of Object.entries(schema.$defs ?? {}))
      shared.set(name, definition);
  const all = [...(Object.entries(schemas) as [string, Schema][]), ...shared];
  const declarations = all.map(
    ([name, schema]) =>
      `${commentOf(schema, "")}export type ${typeName(name)} = ${type(schema, "")};\n`,
  );
  return ["// 由数据接口的结构说明生成，v1 之内只会增加可选的项。\n", ...declarations].join("\n");
}

/** `list-page` is `ListPage`. */
export function typeName(name: string): string {
  return name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function type(schema: Schema, indent: string): string {
  if (schema.$ref !== undefined) return typeName(schema.$ref.replace("#/$defs/", ""));
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((code) => JSON.stringify(code)).join(" | ");
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.map((option) => type(option, indent)).join(" | ");
  if (schema.allOf) return schema.allOf.map((part) => type(part, indent)).join(" & ");
  if (schema.type === "array")
    return `Array<${schema.items ? type(schema.items, indent) : "unknown"}>`;
  if (schema.properties) return object(schema.properties, schema.required ?? [], indent);
  if (schema.type === "object") return record(schema, indent);
  return plain[schema.type ?? ""] ?? "unknown";
}

const plain: Readonly<Record<string, string>> = {
  string: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  null: "null",
};

function record({ additionalProperties }: Schema, indent: string): string {
  const value =
    typeof additionalProperties === "object" ? type(additionalProperties, indent) : "unknown";
  return `Record<string, ${value}>`;
}

function object(properties: Record<string, Schema>, required: string[], indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, schema]) => {
    const mark = required.includes(name) ? "" : "?";
    return `${commentOf(schema, inner)}${inner}${name}${mark}: ${type(schema, inner)};\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
}

function commentOf({ title, description }: Schema, indent: string): string {
  const words = [title, description].filter((part) => part !== undefined).join("。");
  return words === "" ? "" : `${indent}/** ${words.replaceAll("*/", "* /")} */\n`;
}
