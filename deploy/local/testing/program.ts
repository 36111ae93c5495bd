import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A real Node process under test, with everything it has printed so far. */
export interface Program {
  pid: number;
  child: ChildProcess;
  output: () => string;
  /** Resolves when the output matches; rejects with the output when the process ends before. */
  prints: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Resolves with the exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
}

/** Writes `source` as an ES module into `folder` and runs it; ended with the test at the latest. */
export function runProgram(folder: string, name: string, source: string, args: string[] = []) {
  const file = path.join(folder, name);
  writeFileSync(file, source);
  return watch(spawn(process.execPath, [...args, file], { stdio: ["ignore", "pipe", "pipe"] }));
}

function watch(child: ChildProcess): Program {
  let output = "";
  const checks = new Set<() => void>();
  const onData = (text: string) => {
    output += text;
    for (const check of checks) check();
  };
  child.stdout?.setEncoding("utf8").on("data", onData);
  child.stderr?.setEncoding("utf8").on("data", onData);
  const ended = new Promise<number | string>((resolve) =>
    child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown")),
  );
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return {
    pid: child.pid ?? -1,
    child,
    ended,
    output: () => output,
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const found = pattern.exec(output);
          if (found !== null) resolve(found);
        };
        checks.add(check);
        check();
        void ended.then(() => reject(new Error(`ended without ${String(pattern)}:\n${output}`)));
      }),
  };
}

/** Resolves when `condition` holds; rejects after `limitMs`. */
export async function eventually(condition: () => boolean, limitMs = 5000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`still not so after ${limitMs} ms: ${String(condition)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
