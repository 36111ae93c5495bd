import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";

/** What a command took, its child processes included. */
export interface Cost {
  wallSeconds: number;
  userSeconds: number;
  /** The highest sum over all processes at one moment; shared pages are counted once (PSS). */
  peakBytes: number;
  output: string;
}

const pollMilliseconds = 100;

/** Runs a command to its end. Throws with what it said when it fails. */
export async function costOf(
  command: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Cost> {
  // Only the shell's `time` counts the CPU of processes that ended before.
  const script = 'TIMEFORMAT="%R %U"; time "$@"';
  const child = spawn("bash", ["-c", script, "bash", ...command], {
    ...options,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [output, errors] = ["", ""];
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  let peakBytes = 0;
  const watch = setInterval(() => {
    void memoryBelow(child.pid ?? 0).then((bytes) => (peakBytes = Math.max(peakBytes, bytes)));
  }, pollMilliseconds);
  const code = await ended.finally(() => clearInterval(watch));
  if (code !== 0) throw new Error(`${command.join(" ")} failed:\n${output}\n${errors}`);
  const [wall = "", user = ""] = errors.trim().split("\n").at(-1)?.split(" ") ?? [];
  return { wallSeconds: Number(wall), userSeconds: Number(user), peakBytes, output };
}

/** The memory of all processes below one, in bytes. */
async function memoryBelow(root: number): Promise<number> {
  const parents = new Map<number, number>();
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 4).split(" ")[0]));
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && (parents.get(pid) === root || isBelow(above(pid)));
  const above = (pid: number) => {
    const parent = parents.get(pid);
    return parent === undefined || parent <= 1 ? undefined : parent;
  };
  const sizes = await Promise.all([...parents.keys()].filter(isBelow).map(memoryOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function memoryOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0) * 1024;
}
