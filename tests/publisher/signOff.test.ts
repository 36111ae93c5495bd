import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openTestLedger, type TestLedger } from "@haizhu/cms/ledger/testCast";
import { type Change, Ledger } from "@haizhu/site/publisher/ledger";

let desk: TestLedger;
const guide = randomUUID();

beforeAll(async () => {
  desk = await openTestLedger();
  await desk.submit(guide);
  await desk.approve(guide);
});
afterAll(() => desk.close());

/** Whom a publisher reads to have approved the guide, by each way that it reads it. */
async function read(signOff?: boolean) {
  const ledger = new Ledger(desk.urls.publisherUrl, undefined, { signOff });
  onTestFinished(() => ledger.close());
  const { head } = await ledger.position(0);
  const live = (await ledger.liveAt(head)).map((row) => row.signatures);
  const of = (changes: Change[]) =>
    changes.map((change) => (change.op === "put" ? change.row.signatures : undefined));
  return {
    live,
    changes: of(await ledger.changes(0, head)),
    history: of(await ledger.history("guide", guide)),
  };
}

describe("what the publisher reads of who approved a document", () => {
  it("is nothing unless the site names them, so that no file can tell", async () => {
    for (const signOff of [undefined, false])
      expect(await read(signOff)).toEqual({
        live: [undefined],
        changes: [undefined],
        history: [undefined],
      });
  });

  it("is every approval in order, however it comes to the document", async () => {
    const { live, changes, history } = await read(true);
    const [signatures] = live;
    const stages = ["firstReviewer", "secondReviewer", "finalReviewer"];
    expect(signatures?.map(({ role }) => role)).toEqual(stages);
    expect(signatures?.every(({ label }) => label.trim() !== "")).toBe(true);
    expect({ changes, history }).toEqual({ changes: [signatures], history: [signatures] });
  });
});
