import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bench, type Results } from "@haizhu/bench/bench";
import { contenders } from "@haizhu/bench/contenders/contender";
import type { Content } from "@haizhu/bench/contenders/view";
import { readTree } from "../support/tree.ts";

let scratch: string;
let results: Results;

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), "haizhu-bench-"));
  const size = { label: "tiny", documents: 200 };
  const counts = { changes: 6, burst: 4, alerts: 2 };
  const plans = [{ size, rounds: 1, others: true, counts }];
  for await (const known of bench(plans, scratch, () => undefined)) results = known;
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

it.each(["full", "floor", "compress", "astro-build", "astro-incremental", "eleventy"])(
  "%s is measured by wall and CPU time",
  (name) => {
    const runs = results.runs.filter((run) => run.name === `${name}-tiny`);
    expect(runs.map(({ metric }) => metric).slice(0, 2)).toEqual(["wall", "user CPU"]);
    const [wall, cpu] = runs;
    expect(wall?.median).toBeGreaterThan(0);
    // So little is written here that the system's clock of CPU time may not move.
    expect(cpu?.median).toBeGreaterThanOrEqual(0);
  },
);

it.each(["change", "alert", "catch-up", "unchanged"])("%s is measured in milliseconds", (name) => {
  const [run] = results.runs.filter((item) => item.name === `${name}-tiny`);
  expect(run?.unit).toBe("ms");
  expect(run?.median).toBeGreaterThan(0);
});

const outFolders: Record<string, string> = {
  ...{ "astro-build": "dist", "astro-incremental": "site/dist/reference" },
  ...{ eleventy: "dist", hugo: "dist" },
};
const titleOf = (html: string | undefined) =>
  /<title>(.*?)<\/title>/.exec(Buffer.from(html ?? "", "latin1").toString())?.[1];

it.each(contenders)("$label writes the same pages and the same JSON", async ({ name }) => {
  const folder = path.join(scratch, "tiny");
  // Hugo is measured only where it is installed.
  if (name === "hugo" && !results.machine.hugo) return;
  const { pages, files } = JSON.parse(
    await readFile(path.join(folder, "content.json"), "utf8"),
  ) as Content;
  const tree = await readTree(path.join(folder, name, outFolders[name] ?? ""));
  expect(pages.length).toBeGreaterThan(60);
  for (const page of pages)
    expect(titleOf(tree.get(`${page.path.slice(1)}index.html`)), page.path).toBe(page.title);
  expect(files.length).toBeGreaterThan(60);
  for (const file of files) {
    const text = Buffer.from(tree.get(file.path.slice(1)) ?? "", "latin1").toString();
    // The incremental build is measured with a document changed, and its entry in a list with it.
    if (name === "astro-incremental") expect(text, file.path).not.toBe("");
    else expect(text.trim(), file.path).toBe(file.text.trim());
  }
});
