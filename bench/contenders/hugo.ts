import { spawnSync } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Contender } from "./contender.ts";

const templates = path.join(import.meta.dirname, "..", "templates", "hugo");

/** Hugo, when it is on PATH: a content file for each page and for each JSON file. */
export const hugo: Contender = {
  name: "hugo",
  label: "Hugo",
  async prepare({ content, folder }) {
    if (spawnSync("hugo", ["version"]).status !== 0) return undefined;
    const outFolder = path.join(folder, "dist");
    await cp(templates, folder, { recursive: true });
    for (const name of ["content/page", "content/file", "data"])
      await mkdir(path.join(folder, name), { recursive: true });
    await writeFile(path.join(folder, "data/frame.json"), JSON.stringify(content.frame));
    for (const [index, { path: url, ...view }] of content.pages.entries())
      await writeFile(
        path.join(folder, `content/page/${index}.md`),
        JSON.stringify({ url, ...view }, null, 1),
      );
    for (const [index, { path: url, text }] of content.files.entries())
      await writeFile(
        path.join(folder, `content/file/${index}.md`),
        `${JSON.stringify({ url }, null, 1)}\n\n${text}`,
      );
    const command = ["hugo", "--quiet", "--destination", outFolder];
    return { command, cwd: folder, outFolder, startsEmpty: true };
  },
};
