import { readFile, writeFile } from "node:fs/promises";
import { format } from "prettier";
import type { Results } from "./bench.ts";
import type { Run } from "./runs.ts";

const begin = "<!-- bench: begin -->";
const end = "<!-- bench: end -->";

/** Puts the results between the two marks of a Markdown file; everything else in it stays. */
export async function writeTable(file: string, results: Results): Promise<void> {
  const text = await readFile(file, "utf8");
  const [before, after] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
  if (before < begin.length || after < 0)
    throw new Error(`${file} has lost its marks ${begin} … ${end}.`);
  const filled = `${text.slice(0, before)}\n\n${tableOf(results)}\n\n${text.slice(after)}`;
  await writeFile(file, await format(filled, { parser: "markdown", printWidth: 100 }));
}

function tableOf({ machine, runs }: Results): string {
  const { cores, node, hugo, disk, loadAtStart } = machine;
  const facts = `${cores} cores, ${disk}, Node ${node}${hugo ? `, ${hugo}` : ""}, load ${loadAtStart} at the start.`;
  const head =
    "| run | metric | median | p95 | min – max | n | ratio to |\n|---|---|--:|--:|--:|--:|---|";
  return [facts, "", head, ...runs.map(row)].join("\n");
}

function row({ name, metric, unit, median, p95, min, max, n, ratioTo }: Run): string {
  const ratios = Object.entries(ratioTo ?? {}).map(([other, ratio]) => `${other} ${ratio}`);
  const cells = [name, metric, `${median} ${unit}`, p95 === undefined ? "" : `${p95} ${unit}`];
  return `| ${[...cells, `${min} – ${max}`, n, ratios.join(", ")].join(" | ")} |`;
}
