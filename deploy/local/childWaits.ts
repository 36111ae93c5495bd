import { setTimeout as delay } from "node:timers/promises";
import { StartError } from "./startError.ts";

/** How a child ended: its exit code (null after a signal) and the same in words. */
export interface Ending {
  code: number | null;
  how: string;
}

interface Wait {
  name: string;
  /** What is waited for, in words: "answer on …". */
  what: string;
  limitMs: number;
  ended: Promise<Ending>;
  signal: AbortSignal | undefined;
}

/**
 * The result of `wanted`. Rejects with a `StartError` when the child ends first or `limitMs` is
 * over, and with the signal's reason when the launcher is ending.
 */
export async function unlessItEnds<T>(wanted: Promise<T>, wait: Wait): Promise<T> {
  const { name, what, limitMs, ended, signal } = wait;
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal?.reason as Error);
  const limit = setTimeout(
    () => reject(new StartError(`"${name}" gave no ${what} within ${limitMs / 1000} s.`)),
    limitMs,
  );
  const dead = ended.then(({ how }) => {
    throw new StartError(endMessage(name, how));
  });
  signal?.addEventListener("abort", onAbort);
  if (signal?.aborted === true) onAbort();
  try {
    return await Promise.race([wanted, stopped, dead]);
  } finally {
    clearTimeout(limit);
    signal?.removeEventListener("abort", onAbort);
  }
}

/** One line for a child that ended although it was needed. */
export function endMessage(name: string, how: string): string {
  return `"${name}" ${how}: the reason is in its lines above.`;
}

/** Resolves when `url` answers with a status below 500, or when `signal` says to give up. */
export async function untilAnswer(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await fetch(url, { redirect: "manual", signal });
      await response.body?.cancel();
      if (response.status < 500) return;
    } catch {
      // Not listening yet.
    }
    await delay(100, undefined, { signal }).catch(() => undefined);
  }
}
