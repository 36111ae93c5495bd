import { afterAll, beforeAll, describe, it } from "vitest";
import type { LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { seededRandom, type SeededRandom } from "../support/random.ts";
import { randomChange } from "../support/randomChange.ts";
import { Rig } from "../support/rig.ts";
import { smallSite } from "../support/smallSite.ts";

/*
 * The publisher or PostgreSQL is killed at random moments while random changes are approved. A failure
 * names the seed; RESILIENCE_SEED=<seed> makes the same choices again, up to the same round.
 */
const rounds = process.env.LONG ? 320 : 2;
const seed = Number(process.env.RESILIENCE_SEED ?? 20261122);
const patience = process.env.LONG ? 3 * 3_600_000 : 300_000;

let rig: Rig;
let start: LiveSnapshot;
let images: object[];
const random = seededRandom(seed);

beforeAll(async () => {
  rig = await Rig.start(await smallSite());
  start = await rig.ledgerState();
  images = [await rig.upload("一张图"), await rig.upload("另一张图")];
});
afterAll(() => rig.stop());

/** So many random changes, one approved after the other. What they were is for a failure to say. */
async function change(times: number, done: string[]): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const material = { random, start, now: new Date(), images };
    const { changes, what } = randomChange(await rig.changeable(), material);
    done.push(what);
    await rig.desk.make(changes[0]);
  }
}

const between = ({ next }: SeededRandom, least: number, most: number) =>
  least + Math.floor(next() * (most - least));
const delay = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The publisher dies at one of its next calls of the file system, or after the changes at the latest. */
async function killAtSomeCall(done: string[]): Promise<void> {
  const nth = between(random, 1, 400);
  done.push(`publisher killed at call ${nth}`);
  rig.faults({ kill: { nth, when: random.chance(0.5) ? "before" : "after" } });
  await change(between(random, 1, 4), done);
  const { seq } = await rig.ledgerState();
  const caughtUp = rig.statusWhere((status) => status.seq === seq && status.searchSeq === seq);
  await Promise.race([rig.publisher.ended, caughtUp.catch(() => undefined)]);
  await rig.killPublisher();
}

/** The publisher dies at some moment. */
async function killAtSomeTime(done: string[]): Promise<void> {
  const milliseconds = between(random, 0, 600);
  done.push(`publisher killed after ${milliseconds} ms`);
  await Promise.all([
    change(between(random, 1, 4), done),
    delay(milliseconds).then(() => rig.killPublisher()),
  ]);
}

/** PostgreSQL dies, and whatever was asked of it: it has happened altogether, or not at all. */
async function killPostgres(done: string[]): Promise<void> {
  const milliseconds = between(random, 0, 300);
  done.push(`PostgreSQL killed after ${milliseconds} ms`);
  const asked = change(between(random, 1, 4), done).catch((error: unknown) => {
    done.push(`the last one was cut off: ${String(error)}`);
  });
  await Promise.all([asked, delay(milliseconds).then(() => rig.killPostgres())]);
  // It may wait for the database; the next server has another address, so a new publisher is needed.
  await rig.killPublisher();
  await rig.restartPostgres();
}

/** Dies while it starts. */
async function killAgain(done: string[]): Promise<void> {
  const nth = between(random, 1, 300);
  done.push(`the next one killed at call ${nth}`);
  const { ended, prints } = rig.launchPublisher({ kill: { nth, when: "after" } });
  await Promise.race([ended, prints(/^publisher ready/m).catch(() => undefined)]);
  await rig.killPublisher();
}

describe(`random kills (RESILIENCE_SEED=${seed})`, () => {
  it(
    "lose nothing that was approved, and show nothing else",
    async () => {
      for (let round = 1; round <= rounds; round += 1) {
        const done = [`RESILIENCE_SEED=${seed} round ${round}`];
        const die = random.pick([killAtSomeCall, killAtSomeCall, killAtSomeTime, killPostgres]);
        await die?.(done);
        if (random.chance(0.5)) await change(between(random, 1, 3), done);
        if (random.chance(0.25)) await killAgain(done);
        await rig.startPublisher();
        await rig.verify(done.join("\n"));
      }
    },
    patience,
  );
});
