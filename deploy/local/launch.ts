import { setTimeout as delay } from "node:timers/promises";
import { endMessage } from "./childWaits.ts";
import { type Child, type ChildSpec, startChild } from "./process.ts";
import { startAgain } from "./startAgain.ts";
import { claimRun, type RunRecord } from "./runFile.ts";
import { makeDataDir } from "./secrets.ts";
import type { Launch, Stage } from "./stage.ts";
import { asStartError, StartError } from "./startError.ts";
import { watchStarters } from "./starters.ts";

export interface LaunchOptions {
  dataDir: string;
  stages: Stage;
  /** The last line of the start, exactly. */
  readyLine: string;
  print: (text: string) => void;
  /** How long a child may take to end on SIGTERM, in milliseconds. */
  graceMs?: number;
}

interface Kept {
  name: string;
  stop: () => Promise<void>;
}

/** How long a stage that cannot be interrupted (a migration) may still take when we are stopped. */
const unfinishedStageMs = 10_000;

/**
 * Runs the stages, says that all is ready, and stays until it is told to stop (Ctrl-C, SIGTERM,
 * SIGHUP, the end of the package manager that started it) or something that is needed ends. Then
 * everything is stopped, last started first. Resolves with the exit code.
 */
export async function launch(options: LaunchOptions): Promise<number> {
  const { dataDir, stages, readyLine, print, graceMs } = options;
  const begin = performance.now();
  const report = (text: string) => {
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    print(`[${seconds.padStart(4)}s] ${text}`);
  };

  const stopping = new AbortController();
  const over = Promise.withResolvers<Error | undefined>();
  const end = (error?: Error) => {
    over.resolve(error);
    stopping.abort(new StartError("the start was stopped."));
  };
  const unwatch = watchEnd((why, error) => {
    if (!stopping.signal.aborted && error === undefined) report(`${why}: stopping everything`);
    end(error);
  });

  const kept: Kept[] = [];
  const progress = { ready: false };
  const work = async () => {
    await makeDataDir(dataDir);
    const record = await claimRun(dataDir, report, graceMs);
    kept.push({ name: "run.json", stop: () => Promise.resolve().then(record.close) });
    await stages(launchOf({ record, kept, print, report, end, signal: stopping.signal, graceMs }));
    if (stopping.signal.aborted) return;
    progress.ready = true;
    print(readyLine);
  };
  const working = work().catch((error: unknown) => end(asStartError(error)));

  const failure = await over.promise;
  // One entry is run.json: nothing was started yet.
  if (failure !== undefined && kept.length > 1) report("stopping everything");
  await Promise.race([working, delay(unfinishedStageMs)]);
  for (const { name, stop } of kept.toReversed()) {
    await stop().catch((error: unknown) =>
      report(`${name} could not be stopped: ${String(error)}`),
    );
  }
  unwatch();
  if (failure === undefined) report("stopped");
  // Last, where it is looked for: the others may have had much to say while they were stopped.
  else print(`${progress.ready ? "stopped" : "start failed"}: ${failureText(failure)}`);
  return failure === undefined ? 0 : 1;
}

interface LaunchParts extends Pick<Launch, "report" | "signal"> {
  record: RunRecord;
  kept: Kept[];
  print: (text: string) => void;
  end: (error: Error) => void;
  graceMs: number | undefined;
}

function launchOf(parts: LaunchParts): Launch {
  const { record, kept, print, report, end, signal, graceMs } = parts;
  const start = (spec: ChildSpec): Child => {
    signal.throwIfAborted();
    const child = startChild(spec, { print, record, signal, ...(graceMs && { graceMs }) });
    kept.push(child);
    return child;
  };
  return {
    report,
    signal,
    keep(name, ended, stop) {
      kept.push({ name, stop });
      void ended.then(() => {
        if (!signal.aborted) end(new StartError(`${name} has ended unexpectedly.`));
      });
    },
    service(spec) {
      const child = start(spec);
      void child.ended.then(({ how }) => {
        if (!signal.aborted) end(new StartError(endMessage(child.name, how)));
      });
      return child;
    },
    lasting(spec) {
      const first = start(spec);
      void startAgain(first, () => start(spec), { report, signal });
      return first;
    },
    async task(spec) {
      const child = start(spec);
      signal.addEventListener("abort", () => void child.stop(), { once: true });
      const { code, how } = await child.ended;
      signal.throwIfAborted();
      if (code !== 0) throw new StartError(endMessage(child.name, how));
    },
  };
}

/** Calls back for every wish or reason to end; returns the way to stop listening. */
function watchEnd(callback: (why: string, error?: Error) => void): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const onSignal = (signal: NodeJS.Signals) => callback(signal);
  const onError = (error: unknown) => callback("an error", asStartError(error));
  // The reader of our lines may go away (`| head`); what we started must not die of it.
  const onDeaf = () => undefined;
  for (const signal of signals) process.on(signal, onSignal);
  process.on("uncaughtException", onError);
  process.stdout.on("error", onDeaf);
  process.stderr.on("error", onDeaf);
  const unwatchStarters = watchStarters(() => callback("the command that started this has ended"));
  return () => {
    unwatchStarters();
    for (const signal of signals) process.off(signal, onSignal);
    process.off("uncaughtException", onError);
    process.stdout.off("error", onDeaf);
    process.stderr.off("error", onDeaf);
  };
}

/** What can be acted on is one line; anything else is a fault of ours and comes with its stack. */
function failureText(error: Error): string {
  return error instanceof StartError ? error.message : (error.stack ?? error.message);
}
