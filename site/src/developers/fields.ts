/** As much of JSON Schema as the published schemas use. */
interface Schema {
  type?: string;
  title?: string;
  description?: string;
  format?: string;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  enum?: readonly unknown[];
  const?: unknown;
  maxLength?: number;
  maxItems?: number;
  $ref?: string;
}

/** One field of a file of the feeds, in words for developers. */
export interface Field {
  /** `materials[].name` */
  path: string;
  title: string;
  /** What kind of value, with its limits. */
  kind: string;
  isRequired: boolean;
  /** The only kinds of documents that have it, when not all have. */
  only: string[];
  description?: string;
}

/** The fields that a published schema describes, in its order, those of inner objects below them. */
export function fieldsOf(schema: object): Field[] {
  return within(schema, "");
}

function within(schema: Schema, prefix: string): Field[] {
  const options = schema.oneOf ?? schema.anyOf;
  if (options) return merged(options.map((option) => [nameOf(option), within(option, prefix)]));
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = prefix + name;
    const isRequired = schema.required?.includes(name) ?? false;
    const { title = "", description } = field;
    const own = { path, title, kind: kindOf(field), isRequired, only: [] };
    const inner = field.items ?? field;
    const below =
      inner.$ref === undefined ? within(inner, `${path}${field.items ? "[]" : ""}.`) : [];
    return [{ ...own, ...(description === undefined ? {} : { description }) }, ...below];
  });
}

/** The fields of several shapes, each once: required when all require it. */
function merged(options: readonly (readonly [name: string, fields: readonly Field[]])[]): Field[] {
  const all = Map.groupBy(
    options.flatMap(([name, fields]) => fields.map((field) => ({ name, field }))),
    ({ field }) => field.path,
  );
  return [...all.values()].flatMap((found) => {
    const [first] = found;
    if (!first) return [];
    const isEverywhere = found.length === options.length;
    return {
      ...first.field,
      kind: [...new Set(found.map(({ field }) => field.kind))].join(" 或 "),
      isRequired: isEverywhere && found.every(({ field }) => field.isRequired),
      only: isEverywhere ? [] : found.map(({ name }) => name),
    };
  });
}

/** What a shape is called where there are several. */
const nameOf = ({ title }: Schema) => title ?? "";

function kindOf(schema: Schema): string {
  if (schema.$ref !== undefined) return "富文本节点";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return "代码";
  if (schema.type === "array")
    return `${kindOf(schema.items ?? {})}的列表${most(schema.maxItems, "项")}`;
  if (schema.type === "string")
    return (formats[schema.format ?? ""] ?? "文字") + most(schema.maxLength, "字");
  return kinds[schema.type ?? ""] ?? "对象";
}

const most = (count: number | undefined, unit: string) =>
  count === undefined ? "" : `（最多 ${count} ${unit}）`;

const formats: Readonly<Record<string, string>> = {
  uuid: "UUID",
  date: "日期",
  "date-time": "时间（ISO 8601，带时区）",
  uri: "网址",
};

const kinds: Readonly<Record<string, string>> = {
  integer: "整数",
  number: "数",
  boolean: "是否",
  object: "对象",
};
