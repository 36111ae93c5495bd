import { type ChildProcess, fork } from "node:child_process";
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { availableParallelism, setPriority } from "node:os";
import path from "node:path";
import { finished } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import type { Bundle } from "../bundle.ts";
import type { Identity } from "../src/identity.ts";
import type { LiveSet } from "../src/live/liveSet.ts";
import type { Crew, Hire, Product } from "./crew.ts";
import { smallHeap } from "./smallHeap.ts";
import { addressOf } from "./addressOf.ts";
import type { Folders } from "./stage.ts";
import type { Work } from "./work.ts";

/** What a child is told once. */
export interface Instructions {
  /** Begins the names of what it stages. */
  name: string;
  bundle: Bundle;
  folders: Folders;
  /** One document or notice a line. */
  snapshotFile: string;
  seq: number;
  now: string;
  identity: Identity;
  url: string;
}

/** Some files to make, each with the hash of what is public, if it is known. */
export type Task = [work: Work, known: string | undefined][];

/** What a child answers to its instructions (nothing made yet) and to each task, in order. */
export type Answer = Product;

/** Starting another process takes as long as making so many files. */
const filesPerChild = 1000;
const filesPerTask = 40;
/** One task is being done while the next one waits, so that a child never does. */
const tasksInHand = 2;
/** A child that says nothing for so long is taken for dead. */
const patienceMilliseconds = 120_000;
const documentsAtATime = 200;

/**
 * Makes files in child processes, one per core, so that this process stays free for an alert. A child
 * that dies or falls silent makes the render fail: nothing is decided then, and the files stay.
 */
export function hireChildren(
  bundle: Bundle,
  hashOf: (address: string) => string | undefined,
  cores = availableParallelism(),
): Hire {
  return async (site, _feeds, folders) => {
    const documents = [...site.live.everything()].length;
    const count = Math.min(cores, Math.ceil((2 * documents) / filesPerChild) || 1);
    const snapshotFile = path.join(folders.stagingFolder, "snapshot");
    await writeSnapshot(site.live, snapshotFile);
    const children = Array.from({ length: count }, () => new Child());
    try {
      await Promise.all(
        children.map((child, index) =>
          child.ask({
            ...{ name: `child-${index}`, bundle, folders, snapshotFile, seq: site.live.seq },
            ...{ now: site.now.toISOString(), identity: site.identity, url: site.url.href },
          } satisfies Instructions),
        ),
      );
    } catch (error) {
      for (const child of children) child.end();
      throw error;
    } finally {
      await rm(snapshotFile, { force: true });
    }
    return new ChildCrew(children, (work) => hashOf(addressOf(work, site.live)));
  };
}

class ChildCrew implements Crew {
  readonly #children: readonly Child[];
  readonly #known: (work: Work) => string | undefined;

  constructor(children: readonly Child[], known: (work: Work) => string | undefined) {
    this.#children = children;
    this.#known = known;
  }

  async make(works: Iterable<Work>): Promise<Product> {
    const left = works[Symbol.iterator]();
    const answers: Answer[] = [];
    let tasks = 0;
    const workThrough = async (child: Child) => {
      for (let task = this.#next(left); task.length > 0; task = this.#next(left)) {
        const number = tasks++;
        answers[number] = await child.ask(task);
      }
    };
    const hands = this.#children.flatMap((child) => Array<Child>(tasksInHand).fill(child));
    await Promise.all(hands.map(workThrough));
    return {
      made: answers.flatMap((answer) => answer.made),
      faults: answers.flatMap((answer) => answer.faults),
    };
  }

  #next(works: Iterator<Work>): Task {
    const task: Task = [];
    while (task.length < filesPerTask) {
      const next = works.next();
      if (next.done) break;
      task.push([next.value, this.#known(next.value)]);
    }
    return task;
  }

  end(): void {
    for (const child of this.#children) child.end();
  }
}

/** A process that answers what it is asked, in order. */
class Child {
  readonly #process: ChildProcess;
  readonly #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = [];
  #lost: Error | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    this.#process = fork(path.join(import.meta.dirname, "renderChild.ts"), {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      execArgv: smallHeap,
      env: { ...process.env, MALLOC_ARENA_MAX: "1" },
    });
    if (this.#process.pid !== undefined) setPriority(this.#process.pid, 5);
    this.#process.on("message", (answer) => {
      this.#waiting.shift()?.resolve(answer as Answer);
      this.#watch();
    });
    this.#process.on("error", (error) => this.#fail(error));
    this.#process.on("exit", (code, signal) =>
      this.#fail(new Error(`A render process ended with ${signal ?? code}; the files stay.`)),
    );
  }

  ask(question: Instructions | Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#lost) {
        reject(this.#lost);
        return;
      }
      this.#waiting.push({ resolve, reject });
      this.#watch();
      this.#process.send(question, (error) => error && this.#fail(error));
    });
  }

  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.length > 0)
      this.#timer = setTimeout(() => {
        this.#fail(new Error("A render process does not answer; the files stay."));
      }, patienceMilliseconds);
  }

  #fail(error: Error): void {
    this.#lost ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#lost);
    this.end();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#lost ??= new Error("This render process was ended.");
    this.#process.kill("SIGKILL");
  }
}

/** In parts, so that an alert can be let out in between. */
async function writeSnapshot(live: LiveSet, file: string): Promise<void> {
  const out = createWriteStream(file);
  const written = finished(out);
  let lines: string[] = [];
  const flush = async () => {
    const hasRoom = out.write(lines.join(""));
    lines = [];
    await (hasRoom ? setImmediate() : Promise.race([once(out, "drain"), written]));
  };
  for (const entries of [live.everything(), live.withdrawn()])
    for (const entry of entries) {
      lines.push(`${JSON.stringify(entry)}\n`);
      if (lines.length === documentsAtATime) await flush();
    }
  await flush();
  out.end();
  await written;
}
