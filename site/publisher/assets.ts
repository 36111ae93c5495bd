import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Bundle } from "../bundle.ts";
import type { PublicFile } from "./stage.ts";

/** The bundle's stylesheets, scripts and icons, to be served under the same addresses. */
export async function assetFiles(bundle: Bundle): Promise<PublicFile[]> {
  const folder = path.join(bundle.folder, "client");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  return Promise.all(
    files.sort().map(async (file) => ({
      path: `/${path.relative(folder, file).split(path.sep).join("/")}`,
      bytes: await readFile(file),
    })),
  );
}
