import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What the operating system says about one running process. */
export interface ProcessInfo {
  pid: number;
  parent: number;
  group: number;
  /** Tells this process from a later one that got the same pid: pids are used again. */
  started: string;
  /** Program and arguments, joined by spaces. */
  command: string;
}

const onLinux = process.platform === "linux";

/** Start times count from boot, so that two boots could give one pid the same start time. */
const boot = onLinux ? (read("/proc/sys/kernel/random/boot_id")?.trim() ?? "") : "";

/** The running process `pid`; undefined when there is none, it has ended, or cannot be seen. */
export function describeProcess(pid: number): ProcessInfo | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return onLinux ? fromProc(pid) : fromPs(pid);
}

/** Whether `pid` is still the process that began at `started`. */
export function isSameProcess(pid: number, started: string): boolean {
  return describeProcess(pid)?.started === started;
}

/** All processes that can be seen (Linux; empty elsewhere). */
export function listProcesses(): ProcessInfo[] {
  if (!onLinux) return [];
  return readdirSync("/proc").flatMap((name) => {
    const info = /^\d+$/.test(name) ? fromProc(Number(name)) : undefined;
    return info === undefined ? [] : [info];
  });
}

/** Whether `pid` was started with `NAME=value` in its environment (Linux; false elsewhere). */
export function hasEnvironment(pid: number, assignment: string): boolean {
  return (read(`/proc/${pid}/environ`) ?? "").split("\0").includes(assignment);
}

function fromProc(pid: number): ProcessInfo | undefined {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The program's name stands in parentheses and may itself contain spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state, parent, group] = fields;
  const startTime = fields[19];
  // A zombie has ended; in containers nobody may ever collect it.
  if (state === "Z" || state === "X" || startTime === undefined) return undefined;
  const command = (read(`/proc/${pid}/cmdline`) ?? "").split("\0").join(" ").trim();
  return {
    pid,
    parent: Number(parent),
    group: Number(group),
    started: `${boot}:${startTime}`,
    command,
  };
}

function fromPs(pid: number): ProcessInfo | undefined {
  const columns = ["stat=", "ppid=", "pgid=", "lstart=", "command="].flatMap((c) => ["-o", c]);
  const result = spawnSync("ps", [...columns, "-p", String(pid)], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
  if (result.error) return undefined;
  const line = /^(\S+)\s+(\d+)\s+(\d+)\s+((?:\S+\s+){4}\d{4})\s+(.*)$/.exec(result.stdout.trim());
  const [, state = "Z", parent, group, started = "", command = ""] = line ?? [];
  if (state.startsWith("Z")) return undefined;
  return { pid, parent: Number(parent), group: Number(group), started, command };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
