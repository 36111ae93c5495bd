import { readFile, writeFile } from "node:fs/promises";
import type { Quality } from "./queries.ts";

export interface Measured {
  name: string;
  /** Set → class → quality; the class `all` is every query of the set. */
  sets: Record<string, Record<string, Quality>>;
}

interface Spread {
  median: number;
  p95: number;
}

export interface Sized {
  name: string;
  size: number;
  indexBytes: number;
  makeMilliseconds: number;
  firstBytes: Spread;
  nextBytes: Spread;
  times: Spread;
}

const begin = "<!-- written by pnpm bench:search -->";
const end = "<!-- end -->";

/** Writes the tables between the two marks of a document. */
export async function writeSearchTable(
  file: string,
  results: { measured: readonly Measured[]; sized: readonly Sized[] },
): Promise<void> {
  const text = await readFile(file, "utf8");
  const [before = "", rest = ""] = text.split(begin);
  const after = rest.split(end)[1] ?? "";
  const tables = [
    qualityTable(results.measured),
    classTable(results.measured),
    sizeTable(results.sized),
  ].join("\n\n");
  await writeFile(file, `${before}${begin}\n\n${tables}\n\n${end}${after}`);
}

const share = (value = 0) => value.toFixed(3);
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
const milliseconds = (value: number) => value.toFixed(value < 10 ? 1 : 0);

function qualityTable(measured: readonly Measured[]): string {
  const sets = Object.keys(measured[0]?.sets ?? {});
  const rows = measured.flatMap(({ name, sets: own }) =>
    sets.map((set) => {
      const all = own[set]?.all;
      const values = [all?.hit, all?.recall, all?.reciprocalRank, all?.empty].map(share);
      return [name, set, String(all?.queries ?? 0), ...values];
    }),
  );
  return table(["engine", "queries", "n", "hit@5", "recall@5", "MRR", "empty"], rows);
}

/** Hit@5 of each class, of the queries that nobody tuned on. */
function classTable(measured: readonly Measured[]): string {
  const classes = Object.keys(measured[0]?.sets["held-out"] ?? {});
  const rows = classes.map((name) => [
    name,
    ...measured.map(({ sets }) => share(sets["held-out"]?.[name]?.hit)),
  ]);
  return table(["held-out, hit@5", ...measured.map(({ name }) => name)], rows);
}

function sizeTable(sized: readonly Sized[]): string {
  const rows = sized.map(({ name, size, indexBytes, makeMilliseconds, ...rest }) => [
    ...[name, String(size), kilobytes(indexBytes), (makeMilliseconds / 1000).toFixed(1)],
    ...[rest.firstBytes, rest.nextBytes].map(
      ({ median, p95 }) => `${kilobytes(median)} / ${kilobytes(p95)}`,
    ),
    `${milliseconds(rest.times.median)} / ${milliseconds(rest.times.p95)}`,
  ]);
  const headings = ["engine", "documents", "index kB", "made in s"];
  const spreads = ["first query kB", "next query kB", "ms per query"];
  return table([...headings, ...spreads.map((text) => `${text} (median / p95)`)], rows);
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}
