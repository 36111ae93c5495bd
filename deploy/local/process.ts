import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { type Ending, unlessItEnds, untilAnswer } from "./childWaits.ts";
import { hasHelpers, stopGroup } from "./processGroup.ts";
import type { RunRecord } from "./runFile.ts";

/** What to start, by default with this Node. */
export interface ChildSpec {
  /** Shown before each of its lines and in messages. */
  name: string;
  command?: string;
  args: string[];
  cwd: string;
  env: Record<string, string | undefined>;
}

export interface Child {
  name: string;
  pid: number;
  /** Resolves once the process and its helpers have ended. Never rejects. */
  ended: Promise<Ending>;
  /** The first output line that matches; rejects when the child ends or `limitMs` is over. */
  line: (pattern: RegExp, limitMs: number) => Promise<string>;
  /** Resolves when `url` answers with a status below 500; rejects like `line`. */
  answer: (url: string, limitMs: number) => Promise<void>;
  /** Ends it and every process it started; may be called more than once. */
  stop: () => Promise<void>;
}

export interface ChildContext {
  print: (text: string) => void;
  record: RunRecord;
  /** The launcher is ending: whoever waits for a child stops waiting. */
  signal?: AbortSignal;
  /** How long a child may take to end on SIGTERM before SIGKILL, in milliseconds. */
  graceMs?: number;
}

const remembered = 50;

/** Starts a child in a process group of its own: Ctrl-C reaches the launcher only, which decides. */
export function startChild(spec: ChildSpec, context: ChildContext): Child {
  const { print, record, signal, graceMs = 10_000 } = context;
  const child = spawn(spec.command ?? process.execPath, spec.args, {
    cwd: spec.cwd,
    env: { ...spec.env, HAIZHU_RUN: record.id },
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  const { pid } = child;
  if (pid !== undefined) record.add(spec.name, pid);

  const closed = new Promise((resolve) => child.once("close", resolve));
  const leaveNothing = async () => {
    if (pid === undefined) return;
    if (hasHelpers(pid, record.id)) await stopGroup(pid, graceMs);
    record.remove(pid);
    // Its last words are often still in the pipe.
    await Promise.race([closed, delay(200)]);
  };
  const ended = new Promise<Ending>((resolve) => {
    child.once("error", (error) =>
      resolve({ code: null, how: `could not be started (${error.message})` }),
    );
    child.once("exit", (code, killer) => {
      const how = killer === null ? `ended with exit code ${code}` : `was ended by ${killer}`;
      void leaveNothing().then(() => resolve({ code, how }));
    });
  });

  const lines = watchLines([child.stdout, child.stderr], (line) =>
    print(`${spec.name.padEnd(9)} | ${line}`),
  );
  const wait = <T>(wanted: Promise<T>, what: string, limitMs: number) =>
    unlessItEnds(wanted, { name: spec.name, what, limitMs, ended, signal });
  return {
    name: spec.name,
    pid: pid ?? -1,
    ended,
    line(pattern, limitMs) {
      return wait(lines.first(pattern), `line like ${String(pattern)}`, limitMs);
    },
    async answer(url, limitMs) {
      const over = new AbortController();
      try {
        await wait(untilAnswer(url, over.signal), `answer on ${url}`, limitMs);
      } finally {
        over.abort();
      }
    },
    async stop() {
      // Until Node knows of its end, the pid cannot have been given to anybody else.
      if (pid !== undefined && child.exitCode === null && child.signalCode === null) {
        await stopGroup(pid, graceMs);
      }
      await ended;
    },
  };
}

/** Calls `onLine` for every line of the streams; `first` also looks back at what came before. */
function watchLines(streams: Readable[], onLine: (line: string) => void) {
  const recent: string[] = [];
  const watchers = new Set<(line: string) => void>();
  for (const input of streams) {
    createInterface({ input, crlfDelay: Infinity }).on("line", (line) => {
      recent.push(line);
      if (recent.length > remembered) recent.shift();
      onLine(line);
      for (const watcher of watchers) watcher(line);
    });
  }
  return {
    first(pattern: RegExp): Promise<string> {
      const seen = recent.find((line) => pattern.test(line));
      if (seen !== undefined) return Promise.resolve(seen);
      return new Promise((resolve) => {
        const watcher = (line: string) => {
          if (!pattern.test(line)) return;
          watchers.delete(watcher);
          resolve(line);
        };
        watchers.add(watcher);
      });
    },
  };
}
