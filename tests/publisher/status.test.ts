import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { jsonSchemaOf } from "@haizhu/shared/documents/jsonSchema";
import { status as statusShape } from "@haizhu/shared/feeds/status";
import { AnotherPublisher } from "@haizhu/site/publisher/claim";
import { keepUp } from "@haizhu/site/publisher/keepUp";
import { Ledger } from "@haizhu/site/publisher/ledger";
import { WakeUp } from "@haizhu/site/publisher/wakeUp";
import { type Opened, openPublishing, type Publishing, quiet } from "../support/publishing.ts";

const ajv = new Ajv2020({ strict: false });
formats(ajv);
const fits = ajv.compile(jsonSchemaOf(statusShape));

let desk: Publishing;
beforeAll(async () => {
  desk = await openPublishing();
});
afterAll(() => desk.close());

const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 60_000 });

/** Runs the publisher until told to stop. */
function running({ publisher, health }: Opened, ledger: Ledger) {
  const [wakeUp, stopping] = [new WakeUp(), new AbortController()];
  const alertWakeUp = new WakeUp();
  const tools = { claim: ledger.claim, wakeUp, alertWakeUp, health, log: quiet };
  const open = () => Promise.resolve(publisher);
  let isAbandoned = false;
  const abandon = () => {
    isAbandoned = true;
    stopping.abort();
  };
  const ended = keepUp({ open, ...tools, abandon }, stopping.signal);
  // A failure is for whoever awaits `stop`.
  ended.catch(() => undefined);
  const stop = async () => {
    stopping.abort();
    wakeUp.now();
    await ended;
    ledger.claim.release();
  };
  // Also when a test fails: the next one wants the claim.
  onTestFinished(() => {
    stopping.abort();
    wakeUp.now();
    ledger.claim.release();
  });
  return { stop, ended, isAbandoned: () => isAbandoned };
}

describe("status.json", () => {
  it("tells what is out, what waits, and fits its published schema", async () => {
    const [first, second, third] = desk.demo;
    if (!first || !second || !third) throw new Error("There is no demo content.");
    const seq = await desk.put(first);
    const opened = await desk.open("tells");
    const { stop } = running(opened, opened.ledger);
    await eventually(async () => (await opened.status()).seq).toBe(seq);
    const after = await opened.status();
    expect(fits(after), JSON.stringify(fits.errors)).toBe(true);
    expect(after).toMatchObject({ ledgerSeq: seq, state: "current", queue: 0, heldBack: [] });
    expect(after.lag).toEqual({ documents: 0, seconds: 0 });
    await stop();

    await desk.put(second);
    await desk.put(third);
    await desk.put(second);
    const { head, waiting } = await opened.ledger.position(seq);
    opened.health.tell({ ledgerSeq: head, waiting });
    const behind = await opened.status();
    expect(behind).toMatchObject({ seq, ledgerSeq: seq + 3, state: "behind", queue: 3 });
    expect(behind.lag.documents).toBe(2);
  });

  it("keeps the last good numbers and says what to do when the database cannot be reached", async () => {
    const opened = await desk.open("unreachable");
    await opened.publisher.catchUp();
    await opened.publisher.searchable();
    const { seq } = await opened.status();
    await opened.ledger.close();
    const nowhere = new Ledger("postgres://nobody@127.0.0.1:9/none");
    const { stop } = running(opened, nowhere);
    await eventually(async () => (await opened.status()).state).toBe("failing");
    const failing = await opened.status();
    expect(fits(failing)).toBe(true);
    expect(failing).toMatchObject({ seq, ledgerSeq: seq, lastError: { kind: "database" } });
    // It is public: no address, no name, no password.
    expect(JSON.stringify(failing.lastError)).not.toMatch(/127\.0\.0\.1|nobody/);
    await stop();
    await nowhere.close();
  });

  it("goes back to good news by itself after the database has dropped every connection", async () => {
    const opened = await desk.open("dropped");
    const first = running(opened, opened.ledger);
    await eventually(() => opened.publisher.seq ?? 0).toBeGreaterThan(0);
    const [entry] = desk.demo;
    if (!entry) throw new Error("There is no demo content.");
    await dropConnections(desk);
    const seq = await desk.put(entry);
    await eventually(() => opened.publisher.seq === seq || first.isAbandoned()).toBe(true);
    // In the middle of its work it gives up instead, and its supervisor starts it again.
    const { stop } = first.isAbandoned() ? running(opened, opened.ledger) : first;
    await eventually(() => opened.publisher.seq).toBe(seq);
    await eventually(async () => (await opened.status()).state).toBe("current");
    expect(opened.ledger.claim.held).toBe(true);
    await stop();
  });

  it("says in the end that the publisher was stopped", async () => {
    const opened = await desk.open("stopped");
    await opened.publisher.catchUp();
    await opened.publisher.searchable();
    await opened.health.stop();
    expect(await opened.status()).toMatchObject({ state: "stopped" });
  });
});

describe("a second publisher on the same ledger", () => {
  it("is refused while the first one runs, and writes no status", async () => {
    const [first, second] = [await desk.open("one"), await desk.open("two")];
    await first.ledger.claim.ensure();
    await expect(running(second, second.ledger).ended).rejects.toThrow(AnotherPublisher);
    await first.ledger.close();
    await second.ledger.claim.ensure();
    expect(second.ledger.claim.held).toBe(true);
    await second.ledger.close();
  });
});

/** As a restart of the server does to everybody who is connected. */
async function dropConnections({ publisherUrl }: Publishing): Promise<void> {
  const client = new pg.Client({ connectionString: publisherUrl });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE usename = current_user AND pid <> pg_backend_pid()`,
  );
  await client.end();
}
