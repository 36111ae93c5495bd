import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { changesOf, type Kind } from "./changes.ts";
import { type Material, publish, type Say } from "./full.ts";
import type { Life, Planned } from "./publisherRun.ts";
import { type Run, runOf } from "./runs.ts";

/** How often each thing is measured. */
export interface Counts {
  changes: number;
  /** Changes that have piled up, for a catch-up. */
  burst: number;
  alerts: number;
}

/**
 * What happens after the first full render: changes, alerts, a catch-up, nothing at all. Without
 * alerts the first render is measured as well, because there is no other.
 */
export async function lifeOf(material: Material, counts: Counts, say: Say): Promise<Run[]> {
  const { label } = material.size;
  const plannedFile = await plan(material, counts);
  const { output, peakBytes } = await publish(material, { plannedFile, alerts: counts.alerts });
  const life = JSON.parse(output) as Life;
  const times = (name: string, metric: string, values: readonly number[]) =>
    values.length === 0 ? [] : [runOf(`${name}-${label}`, metric, "ms", values)];
  const all = "approved → all files in place";
  const kinds: Kind[] = ["text", "title", "new", "withdrawal"];
  const isWhole = counts.alerts === 0;
  const runs = [
    ...(isWhole ? [runOf(`full-${label}`, "wall", "s", [life.first / 1000])] : []),
    ...(isWhole
      ? [runOf(`full-${label}`, "peak memory, changes included", "MB", [peakBytes / 1e6])]
      : []),
    ...times(
      "change",
      all,
      life.changes.map(({ milliseconds }) => milliseconds),
    ),
    ...kinds.flatMap((kind) => {
      const own = life.changes.filter((change) => change.kind === kind);
      return times(
        `change-${kind}`,
        all,
        own.map(({ milliseconds }) => milliseconds),
      );
    }),
    ...times("alert", "approved → its own files in place", life.alerts),
    ...times("alert-during-full", "approved → its own files in place", life.alertsDuringFullRender),
    ...times("catch-up", `${counts.burst} changes → all files in place`, life.burst),
    ...times("unchanged", "catch-up without a change", life.unchanged),
  ];
  for (const { name, unit, median, p95, max } of runs)
    say(`${name}: median ${median} ${unit}, p95 ${p95 ?? "–"} ${unit}, max ${max} ${unit}`);
  return runs;
}

/** What is going to change, made beforehand: what it is made from is not the publisher's memory. */
async function plan({ folder, snapshotFile, seq }: Material, counts: Counts): Promise<string> {
  const { live } = JSON.parse(await readFile(snapshotFile, "utf8")) as LiveSnapshot;
  const afterAlerts = seq + counts.changes + counts.alerts;
  const planned: Planned = {
    changes: [...changesOf(live, counts.changes, seq)],
    burst: Array.from(changesOf(live, counts.burst, afterAlerts), ({ change }) => change),
  };
  const file = path.join(folder, "planned.json");
  await writeFile(file, JSON.stringify(planned));
  return file;
}
