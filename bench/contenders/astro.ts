import { cp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import type { LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { costOf } from "../cost.ts";
import { benchNow } from "../content.ts";
import type { Build, Contender, Task } from "./contender.ts";

const site = path.join(import.meta.dirname, "..", "..", "site");
const command = [process.execPath, path.join(site, "node_modules/astro/bin/astro.mjs"), "build"];

function build(folder: string, snapshotFile: string, outFolder: string): Build {
  const env = { SNAPSHOT: snapshotFile, NOW: benchNow.toISOString(), OUT_DIR: outFolder };
  return {
    command: [...command, "--silent"],
    ...{ cwd: folder, outFolder, startsEmpty: true },
    env: { ...env, ASTRO_TELEMETRY_DISABLED: "1" },
  };
}

/** Our own pages by `astro build`: the reference build. */
export const astro: Contender = {
  name: "astro-build",
  label: "`astro build`",
  prepare: ({ snapshotFile, folder }) =>
    Promise.resolve(build(site, snapshotFile, path.join(folder, "dist"))),
};

/**
 * The same with `experimental.incrementalBuild`, after a first build and one changed document. Each
 * page's cache key is its document's revision, which is less than a page depends on: the best that
 * this option could do, not what it could be used with.
 */
export const astroIncremental: Contender = {
  name: "astro-incremental",
  label: "`astro build`, `incrementalBuild`, one change",
  async prepare(task: Task) {
    const project = await copyOfSite(task.folder);
    const changedFile = path.join(task.folder, "changed.json");
    const first = build(project, task.snapshotFile, path.join(project, "dist/reference"));
    await costOf(first.command, first);
    const snapshot = JSON.parse(await readFile(task.snapshotFile, "utf8")) as LiveSnapshot;
    const [changed] = snapshot.live.filter(({ type }) => type === "guide");
    if (changed) {
      changed.document.summary += "（更正）";
      changed.revision = "changed";
    }
    await writeFile(changedFile, JSON.stringify(snapshot));
    return { ...build(project, changedFile, first.outFolder), startsEmpty: false };
  },
};

/** The site's sources with the option set, beside the real ones. */
async function copyOfSite(folder: string): Promise<string> {
  const project = path.join(folder, "site");
  await rm(project, { recursive: true, force: true });
  const names = [
    "src",
    "public",
    "adapter",
    "astro.config.ts",
    "snapshot.ts",
    "identity.ts",
    "identity.json",
  ];
  for (const name of [...names, "package.json", "tsconfig.json"])
    await cp(path.join(site, name), path.join(project, name), { recursive: true });
  for (const name of ["tsconfig.base.json", "shared/examples"])
    await cp(path.join(site, "..", name), path.join(folder, name), { recursive: true });
  await symlink(path.join(site, "node_modules"), path.join(project, "node_modules"));
  await replaceIn(
    path.join(project, "astro.config.ts"),
    "devToolbar:",
    (found) => `experimental: { incrementalBuild: true },\n  ${found}`,
  );
  await replaceIn(
    path.join(project, "src/view/details.ts"),
    "({ params: { slug } })",
    () => "({ params: { slug }, cacheKey: live.bySlug(type, slug)?.revision ?? slug })",
  );
  return project;
}

async function replaceIn(file: string, mark: string, by: (mark: string) => string): Promise<void> {
  const text = await readFile(file, "utf8");
  if (!text.includes(mark)) throw new Error(`${file} has no ${mark} any more: adapt the bench.`);
  await writeFile(file, text.replace(mark, by(mark)));
}
