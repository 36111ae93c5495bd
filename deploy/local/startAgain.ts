import { setTimeout as delay } from "node:timers/promises";
import type { Child } from "./process.ts";
import type { Launch } from "./stage.ts";

const shortestPauseMs = 1000;
const longestPauseMs = 30_000;
/** Whatever ran this long is not failing at its start: the next pause is the shortest again. */
const steadyMs = 60_000;

/**
 * Starts a process again whenever it ends, until the launcher ends. Before it was ready once, its stage
 * gives the whole start up; this then has nothing to do any more.
 */
export async function startAgain(
  first: Child,
  start: () => Child,
  { report, signal }: Pick<Launch, "report" | "signal">,
): Promise<void> {
  let child = first;
  let pause = shortestPauseMs;
  for (;;) {
    const began = performance.now();
    const { how } = await child.ended;
    if (signal.aborted) return;
    if (performance.now() - began > steadyMs) pause = shortestPauseMs;
    report(`"${child.name}" ${how}: it is started again in ${pause / 1000} s`);
    try {
      await delay(pause, undefined, { signal });
    } catch {
      return;
    }
    child = start();
    pause = Math.min(pause * 2, longestPauseMs);
  }
}
