import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";

/** What the numbers were measured on. */
export function machine(folder: string) {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? "unknown",
    memoryBytes: totalmem(),
    node: process.version,
    hugo: output("hugo", ["version"]).split(" ")[1] ?? "",
    disk: output("stat", ["-f", "-c", "%T", folder]) || "unknown",
    /** How busy others kept it when the measurement began: worthless above about 0.5. */
    loadAtStart: Number(readFileSync("/proc/loadavg", "utf8").split(" ")[0]),
  };
}

function output(command: string, args: string[]): string {
  const { error, stdout } = spawnSync(command, args, { encoding: "utf8" });
  return error ? "" : stdout.trim();
}
