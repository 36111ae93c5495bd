import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const root = path.join(import.meta.dirname, "..", "..");

/** A process of the product, with everything it has printed so far. */
export interface SiteProcess {
  child: ChildProcess;
  output: () => string;
  /** Resolves when the output matches; rejects with the output when the process ends before. */
  prints: (pattern: RegExp) => Promise<void>;
  /** The exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
}

/** Starts a script of the product as the launcher does. `preload`: a module to load before it. */
export function startProcess(
  script: string,
  env: Record<string, string>,
  preload?: string,
): SiteProcess {
  const loaded = preload === undefined ? [] : ["--import", path.join(import.meta.dirname, preload)];
  const child = spawn(process.execPath, [...loaded, path.join(root, script)], {
    cwd: path.join(root, path.dirname(script)),
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_FORMAT: "line",
      SITE_URL: undefined,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const checks = new Set<() => void>();
  const onData = (text: string) => {
    output += text;
    for (const check of checks) check();
  };
  child.stdout.setEncoding("utf8").on("data", onData);
  child.stderr.setEncoding("utf8").on("data", onData);
  const ended = new Promise<number | string>((resolve) =>
    child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown")),
  );
  return {
    child,
    ended,
    output: () => output,
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (!pattern.test(output)) return;
          checks.delete(check);
          resolve();
        };
        checks.add(check);
        check();
        void ended.then(() => reject(new Error(`ended without ${String(pattern)}:\n${output}`)));
      }),
  };
}
