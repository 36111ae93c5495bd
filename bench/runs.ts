/** A measurement, as `results.json` has it. */
export interface Run {
  /** What was measured at which size: `full-10k`. */
  name: string;
  metric: string;
  unit: "s" | "ms" | "MB" | "files";
  median: number;
  min: number;
  max: number;
  p95?: number;
  n: number;
  /** This median divided by that of the same metric of other runs, by their names. */
  ratioTo?: Record<string, number>;
}

export type Unit = Run["unit"];

/** Sums up values that were measured one after the other. */
export function runOf(name: string, metric: string, unit: Unit, values: readonly number[]): Run {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) =>
    rounded(sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN);
  const run: Run = {
    ...{ name, metric, unit },
    ...{ median: at(0.5), min: at(0), max: at(1), n: values.length },
  };
  return values.length >= 20 ? { ...run, p95: at(0.95) } : run;
}

/** Adds the ratios of some runs to others of the same metric. */
export function withRatios(runs: readonly Run[], from: string, to: readonly string[]): Run[] {
  return runs.map((run) => {
    if (run.name !== from) return run;
    const others = runs.filter(({ name, metric }) => to.includes(name) && metric === run.metric);
    if (others.length === 0) return run;
    const ratio = (other: Run) => [other.name, rounded(run.median / other.median)] as const;
    return { ...run, ratioTo: { ...run.ratioTo, ...Object.fromEntries(others.map(ratio)) } };
  });
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
