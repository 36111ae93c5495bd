import type { Kind } from "./changes.ts";
import { type Material, publish, type Say } from "./full.ts";
import type { Life } from "./publisherRun.ts";
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
  const { snapshotFile } = material;
  const { output, peakBytes } = await publish(material, { snapshotFile, ...counts });
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
