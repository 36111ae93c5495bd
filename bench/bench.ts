import { type Counts, lifeOf } from "./life.ts";
import { fullRenders, prepare, type Say, type Size } from "./full.ts";
import { machine } from "./machine.ts";
import type { Run } from "./runs.ts";

/** What is measured at one size. */
export interface Plan {
  size: Size;
  rounds: number;
  /** Beside the other tools. */
  others: boolean;
  counts: Counts;
}

export interface Results {
  machine: ReturnType<typeof machine>;
  runs: Run[];
}

/**
 * Measures everything, one size after the other; yields what is known after each. `scratch` is left
 * full, for whoever wants to look.
 */
export async function* bench(
  plans: readonly Plan[],
  scratch: string,
  say: Say,
): AsyncGenerator<Results> {
  const about = machine(scratch);
  const runs: Run[] = [];
  for (const { size, rounds, others, counts } of plans) {
    say(`${size.label}: making ${size.documents} documents`);
    const material = await prepare(size, scratch);
    if (rounds > 0) runs.push(...(await fullRenders(material, { rounds, others, say })));
    runs.push(...(await lifeOf(material, counts, say)));
    yield { machine: about, runs };
  }
}
