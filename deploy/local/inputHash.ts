import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { errorCode } from "./startError.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** Results of earlier builds and installs: hashing them would make every build look stale. */
const generatedNames = new Set(["node_modules", ".next", ".astro", "dist", "next-env.d.ts"]);

const isTest = (name: string) => /\.(test|spec)\.[cm]?[jt]sx?$/.test(name);

/**
 * SHA-256 (hex) over the content and names of everything under `paths` (files or folders, absolute
 * or relative to the repository root) and over the Node version, so that a build can be skipped
 * while its inputs stay the same. Tests and build results do not count; the order of `paths` and
 * the place of the repository on disk do not either. A missing path counts as missing.
 */
export async function hashInputs(paths: string[]): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  const files = new Set<string>();
  for (const entry of paths) await collect(path.resolve(root, entry), files);
  const named = [...files].map((file) => ({ file, name: portableName(file) }));
  named.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { file, name } of named) {
    const content = await readFile(file);
    // The length keeps "ab" + "c" and "a" + "bc" apart.
    hash.update(`\0${name}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

const portableName = (file: string) => path.relative(root, file).split(path.sep).join("/");

async function collect(target: string, files: Set<string>): Promise<void> {
  const info = await stat(target).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  });
  if (info === undefined) return;
  if (info.isFile()) {
    files.add(target);
    return;
  }
  for (const entry of await readdir(target, { withFileTypes: true })) {
    if (generatedNames.has(entry.name) || isTest(entry.name)) continue;
    const child = path.join(target, entry.name);
    if (entry.isDirectory()) await collect(child, files);
    else if (entry.isFile()) files.add(child);
  }
}
