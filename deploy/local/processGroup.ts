import { setTimeout as delay } from "node:timers/promises";
import { describeProcess, hasEnvironment, listProcesses } from "./processTable.ts";

const pollMs = 25;

/**
 * Ends the process group led by `leader`: SIGTERM to the leader, which may want to end its helpers
 * in its own order, then SIGTERM to those that stayed, then SIGKILL after `graceMs` (milliseconds).
 * Resolves when nothing of the group runs any more. The caller makes sure that the pid is its own.
 */
export async function stopGroup(leader: number, graceMs: number): Promise<void> {
  const end = Date.now() + graceMs;
  signal(leader, "SIGTERM");
  while (describeProcess(leader) !== undefined && Date.now() < end) await delay(pollMs);
  if (!groupRuns(leader)) return;
  signal(-leader, "SIGTERM");
  while (groupRuns(leader) && Date.now() < end) await delay(pollMs);
  if (!groupRuns(leader)) return;
  signal(-leader, "SIGKILL");
  // SIGKILL cannot be refused; the limit is for a process stuck in the kernel (a dead network disk).
  const killed = Date.now() + 5000;
  while (groupRuns(leader) && Date.now() < killed) await delay(pollMs);
}

/**
 * Whether a leader that has ended left members in its group that belong to the start `run`. Their
 * environment is asked, because the number of the group could have been given to another one since.
 */
export function hasHelpers(leader: number, run: string): boolean {
  if (describeProcess(leader) !== undefined) return false;
  const members = listProcesses().filter((info) => info.group === leader);
  return members.some((info) => hasEnvironment(info.pid, `HAIZHU_RUN=${run}`));
}

function groupRuns(leader: number): boolean {
  if (process.platform === "linux") return listProcesses().some((info) => info.group === leader);
  if (process.platform === "win32") return describeProcess(leader) !== undefined;
  return signal(-leader, 0);
}

/** Sends a signal; false when there is nobody (left) to receive it. Windows knows no groups. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(process.platform === "win32" ? Math.abs(pid) : pid, name);
  } catch {
    return false;
  }
}
