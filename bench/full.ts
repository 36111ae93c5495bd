import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { benchSnapshot } from "./content.ts";
import { type Build, contenders } from "./contenders/contender.ts";
import { contentOf } from "./contenders/view.ts";
import { type Cost, costOf } from "./cost.ts";
import type { Order } from "./publisherRun.ts";
import { smallHeap } from "@haizhu/site/publisher/smallHeap";
import { writeRows } from "./rows.ts";
import { type Run, runOf, withRatios } from "./runs.ts";

/** One size to measure at: `10k` of 10,000 documents. */
export interface Size {
  label: string;
  documents: number;
}

/** What the publisher is given, on the disk. */
export interface Material {
  size: Size;
  folder: string;
  rowsFile: string;
  snapshotFile: string;
  seq: number;
}

export type Say = (line: string) => void;

export async function prepare(size: Size, scratch: string): Promise<Material> {
  const folder = path.join(scratch, size.label);
  await mkdir(folder, { recursive: true });
  const snapshot = await benchSnapshot(size.documents);
  const rowsFile = path.join(folder, "rows");
  const snapshotFile = path.join(folder, "snapshot.json");
  await writeRows(snapshot, rowsFile);
  await writeFile(snapshotFile, JSON.stringify(snapshot));
  return { size, folder, rowsFile, snapshotFile, seq: snapshot.seq };
}

/** Runs the publisher in a process of its own, from an empty folder. */
export async function publish(
  { folder, rowsFile, seq }: Material,
  life?: Order["life"],
): Promise<Cost> {
  await emptied(path.join(folder, "public"));
  await emptied(path.join(folder, "public.work"));
  const order: Order = { rowsFile, seq, folder, ...(life && { life }) };
  const program = path.join(import.meta.dirname, "publisherRun.ts");
  return costOf([process.execPath, ...smallHeap, program, JSON.stringify(order)]);
}

/** Full renders beside the other tools and the floor, one after the other, as often as asked. */
export async function fullRenders(
  material: Material,
  { rounds, others, say }: { rounds: number; others: boolean; say: Say },
): Promise<Run[]> {
  const { size, folder } = material;
  const named = (name: string) => `${name}-${size.label}`;
  const costs = new Map<string, Partial<Cost>[]>();
  const note = (name: string, cost: Partial<Cost>) => {
    costs.set(named(name), [...(costs.get(named(name)) ?? []), cost]);
    say(`${named(name)}: ${cost.wallSeconds?.toFixed(1)} s, CPU ${cost.userSeconds?.toFixed(1)} s`);
  };
  const publicFolder = path.join(folder, "public");
  if (others) await publish(material);
  const builds = others ? await buildsOf(material, say) : [];
  for (let round = 1; round <= rounds; round += 1) {
    say(`${size.label}: round ${round} of ${rounds}`);
    note("full", await publish(material));
    note("floor", await ownWords("floorRun.ts", publicFolder, path.join(folder, "floor")));
    note("compress", await ownWords("compressRun.ts", publicFolder));
    for (const { name, build } of builds) {
      if (build.startsEmpty) await emptied(build.outFolder);
      note(name, await costOf(build.command, build));
    }
    await emptied(path.join(folder, "floor"));
  }
  const runs = [...costs].flatMap(([name, all]) => [
    runOf(
      name,
      "wall",
      "s",
      all.map((cost) => cost.wallSeconds ?? 0),
    ),
    runOf(
      name,
      "user CPU",
      "s",
      all.map((cost) => cost.userSeconds ?? 0),
    ),
    ...(all.some((cost) => cost.peakBytes)
      ? [
          runOf(
            name,
            "peak memory",
            "MB",
            all.map((cost) => (cost.peakBytes ?? 0) / 1e6),
          ),
        ]
      : []),
  ]);
  return withRatios(
    runs,
    named("full"),
    [...costs.keys()].filter((name) => name !== named("full")),
  );
}

/** Runs a program of ours that measures itself. */
async function ownWords(program: string, ...args: string[]): Promise<Partial<Cost>> {
  const file = path.join(import.meta.dirname, program);
  const { output } = await costOf([process.execPath, file, ...args]);
  return JSON.parse(output) as Partial<Cost>;
}

async function buildsOf({ folder, snapshotFile }: Material, say: Say) {
  const content = await contentOf(path.join(folder, "public"));
  await writeFile(path.join(folder, "content.json"), JSON.stringify(content));
  const builds: { name: string; build: Build }[] = [];
  for (const { name, label, prepare: prepared } of contenders) {
    const own = path.join(folder, name);
    await emptied(own);
    const build = await prepared({ snapshotFile, content, folder: own });
    if (build) builds.push({ name, build });
    say(build ? `${label}: prepared` : `${label}: not on this machine, left out`);
  }
  return builds;
}

async function emptied(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}
