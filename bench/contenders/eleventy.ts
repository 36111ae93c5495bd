import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Contender } from "./contender.ts";

const modules = path.join(import.meta.dirname, "..", "node_modules");
const templates = path.join(import.meta.dirname, "..", "templates", "eleventy");

/** Eleventy 3: one Nunjucks template over the pages, one over the JSON files. */
export const eleventy: Contender = {
  name: "eleventy",
  label: "Eleventy 3",
  async prepare({ content, folder }) {
    const outFolder = path.join(folder, "dist");
    await cp(templates, folder, { recursive: true });
    await mkdir(path.join(folder, "_data"), { recursive: true });
    for (const [name, data] of Object.entries({
      frame: content.frame,
      views: content.pages,
      files: content.files,
    }))
      await writeFile(path.join(folder, "_data", `${name}.json`), JSON.stringify(data));
    await symlink(modules, path.join(folder, "node_modules"));
    const program = path.join(modules, "@11ty/eleventy/cmd.cjs");
    const command = [process.execPath, program, "--quiet", `--output=${outFolder}`];
    return { command, cwd: folder, outFolder, startsEmpty: true };
  },
};
