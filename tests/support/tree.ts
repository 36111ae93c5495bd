import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/**
 * All files below a folder: relative path → bytes as text (latin1, so that no byte is lost). Without
 * the compressed copies and the manifest, which are not part of what two builds must have in common,
 * and without what may be changing just now: the search index, which is made beside the releases, and
 * the status on its way into place.
 */
export async function readTree(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const file of filesBelow(folder))
    files.set(path.relative(folder, file), await readFile(file, "latin1"));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== "search-index") yield* filesBelow(file);
    if (entry.isFile() && !/\.(?:br|gz|tmp)$|^manifest/.test(entry.name)) yield file;
  }
}

/** The relative paths that differ between two trees, with how they differ. Empty when equal. */
export function treeDifference(
  left: ReadonlyMap<string, string>,
  right: ReadonlyMap<string, string>,
): string[] {
  const paths = new Set([...left.keys(), ...right.keys()]);
  return [...paths].flatMap((file) => {
    if (!left.has(file)) return [`only in the second: ${file}`];
    if (!right.has(file)) return [`only in the first: ${file}`];
    const [one, other] = [left.get(file) ?? "", right.get(file) ?? ""];
    return one === other ? [] : [`differs: ${file}: ${firstDifference(one, other)}`];
  });
}

/** Where two texts begin to differ, with a little of what is around. */
function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string) => Buffer.from(text, "latin1").toString().slice(0, 80);
  const from = Math.max(0, at - 60);
  return `${around(one.slice(from, at + 120))} ≠ ${around(other.slice(from, at + 120))}`;
}
