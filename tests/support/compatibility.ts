interface Schema {
  properties?: Record<string, Schema>;
  required?: string[];
  enum?: unknown[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  $defs?: Record<string, Schema>;
  [keyword: string]: unknown;
}

/** Words for people: they may always be improved. */
const words = new Set(["title", "description", "default", "$schema", "examples"]);
const structure = new Set(["properties", "required", "enum", "items", "anyOf", "oneOf", "$defs"]);

/**
 * What an app that was written against a frozen schema could stumble over in today's: anything but a
 * new optional field or a new code of a vocabulary. Empty when there is nothing.
 */
export function breakingChanges(frozen: Schema, current: Schema, path = ""): string[] {
  return [
    ...keywords(frozen, current, path),
    ...fields(frozen, current, path),
    ...codes(frozen, current, path),
    ...(frozen.items ? breakingChanges(frozen.items, current.items ?? {}, `${path}[]`) : []),
    ...options(frozen.anyOf ?? frozen.oneOf, current.anyOf ?? current.oneOf, path),
    ...Object.entries(frozen.$defs ?? {}).flatMap(([name, schema]) =>
      breakingChanges(schema, current.$defs?.[name] ?? {}, `${path}#${name}`),
    ),
  ];
}

function keywords(frozen: Schema, current: Schema, path: string): string[] {
  const names = new Set([...Object.keys(frozen), ...Object.keys(current)]);
  return [...names]
    .filter((name) => !words.has(name) && !structure.has(name))
    .filter((name) => JSON.stringify(frozen[name]) !== JSON.stringify(current[name]))
    .map((name) => `${path}: ${name} differs`);
}

function fields(frozen: Schema, current: Schema, path: string): string[] {
  const before = frozen.properties ?? {};
  const now = current.properties ?? {};
  const required = new Set(current.required);
  return [
    ...Object.entries(before).flatMap(([name, schema]) => {
      const field = now[name];
      return field
        ? breakingChanges(schema, field, `${path}.${name}`)
        : [`${path}.${name}: is gone`];
    }),
    ...(frozen.required ?? [])
      .filter((name) => !required.has(name))
      .map((name) => `${path}.${name}: may be missing now`),
    ...[...required]
      .filter((name) => !(frozen.required ?? []).includes(name))
      .map((name) => `${path}.${name}: is required now`),
  ];
}

function codes(frozen: Schema, current: Schema, path: string): string[] {
  const gone = (frozen.enum ?? []).filter((code) => !current.enum?.includes(code));
  return [
    ...gone.map((code) => `${path}: the code ${String(code)} is gone`),
    ...(current.enum && !frozen.enum ? [`${path}: only some codes are left`] : []),
  ];
}

function options(frozen: Schema[] = [], current: Schema[] = [], path: string): string[] {
  if (frozen.length !== current.length) return [`${path}: other alternatives`];
  return frozen.flatMap((option, index) =>
    breakingChanges(option, current[index] ?? {}, `${path}|${index}`),
  );
}
