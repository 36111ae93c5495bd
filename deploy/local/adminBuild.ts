import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { hashInputs } from "./inputHash.ts";

/** What the built admin consists of, from the repository root. */
const inputs = [
  "cms",
  "shared/src",
  "shared/package.json",
  "package.json",
  "pnpm-lock.yaml",
  "tsconfig.base.json",
];

/**
 * Runs `build` unless the admin in `cms/.next` was built from the same inputs; tells whether it ran.
 * The note of the inputs is written last, so that a build that was interrupted is done again.
 */
export async function buildAdmin(repository: string, build: () => Promise<void>): Promise<boolean> {
  const note = path.join(repository, "cms/.next", "build-inputs.sha256");
  const wanted = await hashInputs(inputs.map((input) => path.join(repository, input)));
  const built = await readFile(note, "utf8").catch(() => "");
  if (built.trim() === wanted) return false;
  await rm(note, { force: true });
  await build();
  await mkdir(path.dirname(note), { recursive: true });
  await writeFile(note, `${wanted}\n`);
  return true;
}
