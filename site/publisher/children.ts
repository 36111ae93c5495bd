import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { finished } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import type { Bundle } from "../bundle.ts";
import type { Identity } from "../src/identity.ts";
import type { LiveSet } from "../src/live/liveSet.ts";
import type { Crew, Hire, Product } from "./crew.ts";
import { addressOf } from "./addressOf.ts";
import { Child } from "./child.ts";
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
    const children = Array.from({ length: count }, renderChild);
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

type RenderChild = Child<Instructions | Task, Answer>;

const renderChild = (): RenderChild => new Child(path.join(import.meta.dirname, "renderChild.ts"));

class ChildCrew implements Crew {
  readonly #children: readonly RenderChild[];
  readonly #known: (work: Work) => string | undefined;

  constructor(children: readonly RenderChild[], known: (work: Work) => string | undefined) {
    this.#children = children;
    this.#known = known;
  }

  async make(works: Iterable<Work>): Promise<Product> {
    const left = works[Symbol.iterator]();
    const answers: Answer[] = [];
    let tasks = 0;
    const workThrough = async (child: RenderChild) => {
      for (let task = this.#next(left); task.length > 0; task = this.#next(left)) {
        const number = tasks++;
        answers[number] = await child.ask(task);
      }
    };
    const hands = this.#children.flatMap((child) => Array<RenderChild>(tasksInHand).fill(child));
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
