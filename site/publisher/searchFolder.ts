import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { replaceFile } from "./fileSystem.ts";

/** A file of the search index, by its path below the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** A page that is open in a browser may ask with the previous index for this long. */
const graceMilliseconds = 60 * 60 * 1000;
const entryFile = "pagefind-entry.json";
const supersededFile = "superseded.json";
/** Pages that the index names and that must not be found any more; kept by `search.ts`. */
export const withdrawnFile = "withdrawn.json";
/** All pages that the index names; kept by `search.ts`. */
export const indexedFile = "indexed.json";

/**
 * Replaces the search index while people search: new files first, the entry that names them last.
 * Files that only the previous index names stay for an hour, but for the fragments: these hold the
 * title and summary of a document that may just have been withdrawn, so they go at once, and the
 * search leaves such a result out. What a killed publisher had half written goes with them.
 */
export async function replaceSearchFolder(
  folder: string,
  files: readonly IndexFile[],
  now: Date,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const isEntry = (file: IndexFile) => file.path === entryFile;
  for (const file of [...files].sort((a, b) => Number(isEntry(a)) - Number(isEntry(b))))
    await writeIfChanged(path.join(folder, file.path), Buffer.from(file.content));
  await removeSuperseded(folder, new Set(files.map((file) => path.normalize(file.path))), now);
}

async function writeIfChanged(file: string, bytes: Buffer): Promise<void> {
  const present = await readFile(file).catch(() => undefined);
  if (!present?.equals(bytes)) await replaceFile(file, bytes);
}

const ours = new Set([supersededFile, withdrawnFile, indexedFile]);

async function removeSuperseded(folder: string, current: ReadonlySet<string>, now: Date) {
  const record = path.join(folder, supersededFile);
  const known = await readFile(record, "utf8").catch(() => "{}");
  const since = JSON.parse(known) as Record<string, number | undefined>;
  const kept: Record<string, number> = {};
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const file = path.relative(folder, path.join(entry.parentPath, entry.name));
    if (!entry.isFile() || current.has(file) || ours.has(file)) continue;
    const supersededAt = since[file] ?? now.getTime();
    const over = now.getTime() - supersededAt > graceMilliseconds;
    if (over || /\.(?:pf_fragment|tmp)$/.test(file))
      await rm(path.join(folder, file), { force: true });
    else kept[file] = supersededAt;
  }
  await writeIfChanged(record, Buffer.from(JSON.stringify(kept)));
}
