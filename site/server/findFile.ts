import { open, type FileHandle } from "node:fs/promises";
import path from "node:path";

/** A public file that is open for reading; whoever gets it closes it. */
export interface FoundFile {
  handle: FileHandle;
  size: number;
  modified: Date;
  /** Its name without the ending of a precompressed copy: what it is. */
  name: string;
  encoding?: "br" | "gzip";
}

const compressed = [
  { encoding: "br", ending: ".br" },
  { encoding: "gzip", ending: ".gz" },
] as const;

/**
 * Opens the file that an address names, or its precompressed copy. Opened before anything is
 * answered: the publisher replaces and removes files at any moment, and what is open stays whole.
 *
 * @param pathname the address below the site's base, as sent: still percent-encoded
 * @returns undefined when there is no such file, or the address leads out of the folder
 */
export async function findFile(
  folder: string,
  pathname: string,
  accepted: string,
): Promise<FoundFile | undefined> {
  const decoded = decodedPath(pathname);
  if (decoded === undefined) return undefined;
  const directory = decoded.endsWith("/");
  const names = directory ? [`${decoded}index.html`] : [decoded, `${decoded}/index.html`];
  for (const name of names) {
    for (const { encoding, ending } of compressed) {
      if (!accepted.includes(encoding)) continue;
      const found = await opened(folder, `${name}${ending}`);
      if (found) return { ...found, name, encoding };
    }
    const found = await opened(folder, name);
    if (found) return { ...found, name };
  }
  return undefined;
}

/** No NUL, no backslash, no hidden file, no `..`: nothing of ours is called so. */
function decodedPath(pathname: string): string | undefined {
  try {
    const decoded = decodeURIComponent(pathname);
    const hidden = decoded.split("/").some((part) => part.startsWith("."));
    return hidden || /[\0\\]/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

async function opened(folder: string, name: string) {
  const handle = await open(path.join(folder, name)).catch(() => undefined);
  if (!handle) return undefined;
  const stats = await handle.stat().catch(() => undefined);
  if (stats?.isFile()) return { handle, size: stats.size, modified: stats.mtime };
  await handle.close();
  return undefined;
}
