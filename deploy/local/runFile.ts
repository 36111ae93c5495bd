import { randomUUID } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hasHelpers, stopGroup } from "./processGroup.ts";
import { describeProcess, isSameProcess } from "./processTable.ts";
import { errorCode, StartError } from "./startError.ts";

/** A process as `run.json` remembers it: a pid alone could be somebody else's by now. */
interface Recorded {
  name: string;
  pid: number;
  started: string;
}

interface RunFile {
  run: string;
  launcher: Recorded;
  children: Recorded[];
}

/** The list of processes of one start, kept in `DATA_DIR/run.json` while the launcher lives. */
export interface RunRecord {
  /** Put into every child's environment as `HAIZHU_RUN`, so that its helpers can be recognised. */
  id: string;
  add: (name: string, pid: number) => void;
  remove: (pid: number) => void;
  /** The normal end: nothing runs any more, so there is nothing to remember. */
  close: () => void;
}

const fileName = "run.json";

/**
 * Takes `dataDir` for this launcher. What a killed launcher left running there is stopped first,
 * `report` says so; they get `graceMs` to end on SIGTERM. A launcher that still lives is a `StartError`.
 */
export async function claimRun(
  dataDir: string,
  report: (text: string) => void,
  graceMs = 10_000,
): Promise<RunRecord> {
  const file = path.join(dataDir, fileName);
  const previous = read(file);
  if (previous !== undefined) {
    const { launcher } = previous;
    if (isSameProcess(launcher.pid, launcher.started)) {
      throw new StartError(
        `already running on ${dataDir} (process ${launcher.pid}): stop it there with Ctrl-C, ` +
          `or set another DATA_DIR, SITE_PORT and CMS_PORT.`,
      );
    }
    await stopOrphans(previous, report, graceMs);
  }
  return openRecord(file);
}

function openRecord(file: string): RunRecord {
  const content: RunFile = {
    run: randomUUID(),
    launcher: recorded("launcher", process.pid),
    children: [],
  };
  write(file, content);
  return {
    id: content.run,
    // Synchronous, and called right after the spawn: a launcher killed in between would forget it.
    add(name, pid) {
      content.children.push(recorded(name, pid));
      write(file, content);
    },
    remove(pid) {
      content.children = content.children.filter((child) => child.pid !== pid);
      write(file, content);
    },
    close() {
      rmSync(file, { force: true });
    },
  };
}

async function stopOrphans(
  previous: RunFile,
  report: (text: string) => void,
  graceMs: number,
): Promise<void> {
  for (const child of previous.children.toReversed()) {
    if (isSameProcess(child.pid, child.started)) {
      report(`stopping "${child.name}" (process ${child.pid}), left by a launcher that was killed`);
      await stopGroup(child.pid, graceMs);
    } else if (hasHelpers(child.pid, previous.run)) {
      report(`stopping helpers of "${child.name}", left by a launcher that was killed`);
      await stopGroup(child.pid, graceMs);
    }
  }
}

function recorded(name: string, pid: number): Recorded {
  return { name, pid, started: describeProcess(pid)?.started ?? "" };
}

/** An unreadable file means that no start was finished with it: there is nothing to stop. */
function read(file: string): RunFile | undefined {
  try {
    const content = JSON.parse(readFileSync(file, "utf8")) as Partial<RunFile>;
    const { run, launcher, children } = content;
    if (run === undefined || launcher === undefined || !Array.isArray(children)) return undefined;
    return { run, launcher, children };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined || code === "ENOENT") return undefined;
    throw error;
  }
}

function write(file: string, content: RunFile): void {
  const unfinished = `${file}.tmp`;
  writeFileSync(unfinished, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, file);
}
