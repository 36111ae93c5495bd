import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { bench, type Plan, type Results } from "./bench.ts";
import { writeTable } from "./table.ts";

/**
 * `pnpm bench`: measures on a machine where nothing else is running, writes `bench/results.json` and the
 * table in `docs/performance.md`. `--sizes 1k,10k` measures less; `--rounds 1` renders less often;
 * `--try` writes nothing; `--add` keeps what is known of other sizes.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: "1k,10k,100k" },
      rounds: { type: "string", default: "3" },
      try: { type: "boolean", default: false },
      add: { type: "boolean", default: false },
    },
  });
  const plans = values.sizes.split(",").map((label) => planFor(label, Number(values.rounds)));
  const scratch = await mkdtemp(path.join(tmpdir(), "haizhu-bench-"));
  const start = Date.now();
  const say = (line: string) =>
    console.log(`${String(Math.round((Date.now() - start) / 1000)).padStart(5)} s  ${line}`);
  let ratios: string[] = [];
  try {
    for await (const results of bench(plans, scratch, say)) {
      if (!values.try) await save(values.add ? await withEarlier(results) : results);
      ratios = results.runs.flatMap(({ name, metric, ratioTo }) =>
        Object.entries(ratioTo ?? {}).map(
          ([other, ratio]) => `${name} / ${other}, ${metric}: ${ratio}`,
        ),
      );
    }
    console.log(ratios.join("\n"));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** After each size: a long run that is stopped has not been in vain. */
async function save(results: Results): Promise<void> {
  const file = path.join(import.meta.dirname, "results.json");
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  await writeTable(path.join(import.meta.dirname, "..", "docs", "performance.md"), results);
}

async function withEarlier(results: Results): Promise<Results> {
  const file = path.join(import.meta.dirname, "results.json");
  const earlier = JSON.parse(await readFile(file, "utf8")) as Results;
  const names = new Set(results.runs.map(({ name }) => name));
  return {
    ...earlier,
    runs: [...earlier.runs.filter(({ name }) => !names.has(name)), ...results.runs],
  };
}

/** The largest size has one first render, with changes after it: everything else would take hours. */
function planFor(label: string, rounds: number): Plan {
  const documents = Number(label.replace("k", "000"));
  if (!Number.isInteger(documents) || documents <= 0)
    throw new Error(`${label} is no size: 10k is.`);
  const isLargest = documents >= 100_000;
  return {
    size: { label, documents },
    rounds: isLargest ? 0 : rounds,
    others: !isLargest,
    counts: isLargest
      ? { changes: 200, burst: 0, alerts: 0 }
      : { changes: 200, burst: Math.min(1000, documents / 4), alerts: 50 },
  };
}

await main();
