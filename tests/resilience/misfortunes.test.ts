import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validateDocument } from "@haizhu/shared/documents/validate";
import type { LiveDocument } from "@haizhu/site/live/liveDocument";
import { comparable } from "../support/expectedFiles.ts";
import { Rig } from "../support/rig.ts";
import { smallSite } from "../support/smallSite.ts";
import { readTree, treeDifference } from "../support/tree.ts";

/* A full disk, a second publisher and a clock that moves: nothing breaks, and it passes by itself. */

const hour = 60 * 60 * 1000;

let rig: Rig;
let guide: LiveDocument;
let edits = 0;

beforeAll(async () => {
  const texts = await smallSite();
  const found = texts.find(({ type }) => type === "guide");
  if (!found) throw new Error("The demo content has no guide.");
  guide = found;
  rig = await Rig.start(texts);
  await rig.verify("in the beginning");
});
afterAll(() => rig.stop());

/** Approves another version of a guide that stands on several lists. */
async function edit(): Promise<number> {
  edits += 1;
  const document = { ...guide.document, title: `改过的标题${edits}号` };
  return rig.desk.publish({ ...guide, document });
}

function alertUntil(expires: Date, number: number) {
  const [id, slug] = [`80000000-0000-4000-8000-00000000000${number}`, `shili-${number}`];
  const result = validateDocument("alert", {
    ...{ id, slug, title: "示例公告", summary: "示例，不是真的预警。", headline: "【示例】公告" },
    ...{ event: "示例事件", severity: "Minor", urgency: "Unknown", certainty: "Unknown" },
    ...{ instruction: "示例：不用做什么。", senderName: "示例发布机关" },
    effective: new Date(Date.now() - hour).toISOString(),
    expires: expires.toISOString(),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { type: "alert" as const, id, slug, document: result.document };
}

async function alertsShown(): Promise<string[]> {
  const files = await readTree(rig.publicFolder);
  const { alerts } = JSON.parse(files.get("feeds/v1/alerts.json") ?? "") as {
    alerts: { id: string }[];
  };
  return alerts.map(({ id }) => id);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("a full disk: status.json tells, and it goes on by itself when there is room", () => {
  it.each([
    ["while files are staged", "stay", "/staging/"],
    ["while the decision is written", "stay", "/journal-"],
    ["while files are put in place", "may be half new", "/public/(?!status)[^/]*/"],
    ["while the manifest is written", "are new", "/manifest-"],
    ["everywhere, until it is restarted", "stay", "."],
  ])("%s; the files %s", async (moment, files, fullFor) => {
    const before = comparable(await readTree(rig.publicFolder));
    rig.faults({ fullFor });
    const ledgerSeq = await edit();
    if (fullFor === ".") {
      // Not even the status can be written: its time tells then.
      await rig.publisherPrints(/ENOSPC/);
      await rig.killPublisher();
      await rig.startPublisher();
    } else {
      const told = await rig.statusWhere(({ lastError }) => lastError !== undefined);
      expect(told).toMatchObject({ ledgerSeq, lastError: { kind: "disk" } });
      const now = comparable(await readTree(rig.publicFolder));
      if (files === "stay") expect(treeDifference(now, before)).toEqual([]);
      rig.faults({});
    }
    await rig.verify(moment);
  });

  it("a publisher that is killed then leaves nothing behind", async () => {
    rig.faults({ fullFor: "/manifest-" });
    await edit();
    await rig.statusWhere(({ lastError }) => lastError !== undefined);
    rig.faults({});
    await edit();
    await rig.verify("goes on");
    await rig.killPublisher();
    await rig.startPublisher();
    await rig.verify("reads its own manifest");
  });
});

describe("a second publisher", () => {
  it("refuses without touching a file, and the first goes on", async () => {
    const first = rig.publisher;
    const changes = Promise.resolve().then(edit).then(edit).then(edit);
    for (let attempt = 0; attempt < (process.env.LONG ? 3 : 1); attempt += 1) {
      const second = rig.launchBeside();
      expect(await second.ended).toBe(3);
      expect(second.output()).toContain("Another publisher is running on this ledger");
    }
    await changes;
    expect(first.child.exitCode).toBeNull();
    rig.faults({});
    await rig.verify("two publishers");
  });

  it("is not needed when the first has lost its database connection: it takes its claim back, or ends in the middle of its work", async () => {
    const first = rig.publisher;
    await rig.cutOffPublisher();
    const seq = await edit();
    const caughtUp = rig.statusWhere((status) => status.seq === seq).catch(() => undefined);
    await Promise.race([first.ended, caughtUp]);
    if (first.child.exitCode !== null) {
      expect(first.child.exitCode).toBe(1);
      await rig.startPublisher();
    }
    await rig.verify("connected again");
  });
});

// Each waits for real seconds: with LONG=1 only.
describe.runIf(process.env.LONG)("a clock that moves", () => {
  /** The publisher's clock; the ledger goes by the database's. */
  it.each([
    ["forward across midnight", 24 * hour],
    ["back by an hour", -hour],
    ["back to today", 0],
  ])(
    "%s: alerts stay while they last, and nothing is made over and over",
    async (_, clockOffset) => {
      const lasting = alertUntil(new Date(Date.now() + 48 * hour), 1);
      if (!(await alertsShown()).includes(lasting.id)) await rig.desk.publish(lasting);
      rig.faults({ clockOffset });
      await edit();
      await rig.verify("after the clock moved");
      expect(await alertsShown()).toEqual([lasting.id]);
      const made = await rig.releases();
      await pause(2500);
      expect(await rig.releases()).toBe(made);
    },
  );

  it("an alert goes when the ledger's clock says so, also when the publisher's is slow", async () => {
    rig.faults({ clockOffset: -hour });
    const brief = alertUntil(new Date(Date.now() + 3000), 2);
    await rig.desk.publish(brief);
    const { seq } = await rig.ledgerState();
    await rig.statusWhere((status) => status.seq === seq);
    expect(await alertsShown()).toContain(brief.id);
    await rig.statusWhere((status) => status.seq > seq);
    expect(await alertsShown()).not.toContain(brief.id);
    await rig.verify("after the end of an alert");
  });

  it("an alert that ended while nobody was there is not shown by the next publisher", async () => {
    const brief = alertUntil(new Date(Date.now() + 1500), 3);
    await rig.killPublisher();
    await rig.desk.publish(brief);
    await pause(2000);
    await rig.startPublisher();
    expect(await alertsShown()).not.toContain(brief.id);
    await rig.verify("after a downtime");
  });
});
