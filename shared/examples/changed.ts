/**
 * A copy of an example with some values replaced, to break it on purpose. Keys are dotted paths
 * (`location.errorMetres`, `numbers.0.number`); `undefined` takes a field away.
 */
export function changed(
  candidate: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const copy = structuredClone(candidate) as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    const parent = keys.reduce<object>((inside, key) => Reflect.get(inside, key) as object, copy);
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else Reflect.set(parent, last, value);
  }
  return copy;
}
