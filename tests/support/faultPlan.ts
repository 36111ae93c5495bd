import { renameSync, writeFileSync } from "node:fs";

/** What is to go wrong in a process that `faults.ts` was loaded into. */
export interface FaultPlan {
  /** SIGKILL at the `nth` matching call of the file system, counted from when the plan was made. */
  kill?: KillPoint;
  /** Writes to paths that match this regular expression end in the middle with ENOSPC. */
  fullFor?: string | undefined;
  /** How far the clock is off, in milliseconds. */
  clockOffset?: number;
}

export interface KillPoint {
  /** `rename`, `writeFile`, … (`renameSync` too), `sync` and `appendFile` of open files; absent: any. */
  call?: string | undefined;
  /** A regular expression for the path, for a rename the new one; any path when absent. */
  path?: string | undefined;
  nth: number;
  /** Before the call is made, or once it has succeeded. */
  when: "before" | "after";
}

/** Makes a plan; the process follows it from its next call on, and counts anew. */
export function writeFaultPlan(file: string, plan: FaultPlan): void {
  const text = JSON.stringify({ ...plan, id: Math.random() });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
