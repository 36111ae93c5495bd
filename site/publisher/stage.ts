import { createHash } from "node:crypto";
import { statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compressed } from "./compress.ts";
import { readIfPresent } from "./fileSystem.ts";

/** A file of the public tree: address below the site's base, and bytes. */
export interface PublicFile {
  path: string;
  bytes: Buffer;
}

/** A file that was made: what is known of it, and where it waits when it differs from what is public. */
export interface MadeFile {
  path: string;
  sha256: string;
  /** Name in the staging folder, compressed copies beside it; absent when the public file is the same. */
  staged?: string;
  /** Whether there was no public file at this address, so that nobody links to it yet. */
  isNew: boolean;
}

/** The folders between which files move. */
export interface Folders {
  publicFolder: string;
  stagingFolder: string;
}

/**
 * Puts a file on the stage with its compressed copies, unless the same bytes are public already.
 * Small files are written faster than a thread could be asked to.
 *
 * @param known the hash that the manifest has for this address
 * @param name for the staging folder
 */
export async function stage(
  { publicFolder, stagingFolder }: Folders,
  { path: address, bytes }: PublicFile,
  known: string | undefined,
  name: string,
): Promise<MadeFile> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (known === sha256) return { path: address, sha256, isNew: false };
  const target = relativePath(address);
  const file = path.join(publicFolder, target);
  let isNew = false;
  if (known === undefined) {
    const present = statSync(file, { throwIfNoEntry: false });
    // The manifest does not know what others have put there: then the bytes decide.
    if (present?.size === bytes.length && (await readIfPresent(file))?.equals(bytes))
      return { path: address, sha256, isNew: false };
    isNew = present === undefined;
  }
  for (const [copy, content] of await compressed(target, bytes))
    writeFileSync(path.join(stagingFolder, name + copy.slice(target.length)), content);
  writeFileSync(path.join(stagingFolder, name), bytes);
  return { path: address, sha256, staged: name, isNew };
}

/** Where an address lies below the folder: `/guides/` is `guides/index.html`. */
export function relativePath(address: string): string {
  return (address.endsWith("/") ? `${address}index.html` : address).slice(1);
}
