import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { DemoDocument } from "@haizhu/cms/seed/content";
import { testNow } from "../support/demoSite.ts";
import { type Opened, openPublishing, type Publishing } from "../support/publishing.ts";
import { readTree, treeDifference } from "../support/tree.ts";

let desk: Publishing;
let opened: Opened;

beforeAll(async () => {
  desk = await openPublishing();
  for (const entry of desk.demo.slice(0, 40)) await desk.put(entry);
  opened = await desk.open("site");
  await opened.publisher.catchUp();
});
afterAll(() => desk.close());

const guide = (title: string): DemoDocument => {
  const found = desk.demo.find(({ type }) => type === "guide");
  if (!found) throw new Error("There is no demo guide.");
  return { ...found, candidate: { ...found.candidate, title } };
};
const warning = (number: number): DemoDocument => {
  const id = `a0000000-0000-4000-8000-00000000000${number}`;
  const candidate = {
    ...{ id, slug: `gonggao-${number}`, demo: true, title: "示例", headline: `公告 ${number}` },
    ...{ summary: "演练用的示例公告。", event: "台风", msgType: "Alert", severity: "Severe" },
    ...{ urgency: "Immediate", certainty: "Likely", instruction: "待在室内。" },
    effective: testNow.toISOString(),
    expires: new Date(testNow.getTime() + 3_600_000).toISOString(),
    ...{ senderName: "【示例】演练组", areas: [], earlierAlerts: [] },
  };
  return { type: "alert", id, slug: candidate.slug, candidate };
};
const releases = async () =>
  (
    await desk.owner.query<{ from_seq: string; to_seq: string }>(
      "SELECT from_seq, to_seq FROM publication.release ORDER BY id",
    )
  ).rows;
const inForce = async () => {
  const text = await readFile(path.join(opened.publicFolder, "feeds/v1/alerts.json"), "utf8");
  return (JSON.parse(text) as { alerts: { headline: string }[] }).alerts.map(
    ({ headline }) => headline,
  );
};

describe("a backlog of more than a thousand publications", () => {
  it("becomes few releases, is read in parts, and lets the alerts out first", async () => {
    const before = (await releases()).length;
    await desk.put(warning(1));
    await desk.burst(guide("第一版"), guide("第二版"), 600);
    await desk.withdraw(warning(1), "已到期");
    await desk.burst(guide("第三版"), guide("最后一版"), 600);
    await desk.put(warning(2));

    const read = vi.spyOn(opened.ledger, "changes");
    /** What residents see of the alerts each time something is out. */
    const seen: string[][] = [];
    const record = opened.ledger.recordRelease.bind(opened.ledger);
    vi.spyOn(opened.ledger, "recordRelease").mockImplementation(async (...told) => {
      seen.push(await inForce());
      await record(...told);
    });
    await opened.publisher.catchUp();

    const made = (await releases()).slice(before);
    expect(made.length).toBeGreaterThan(1);
    expect(made.length).toBeLessThanOrEqual(5);
    expect(seen).toEqual(made.map(() => ["公告 2"]));
    for (const [from, to] of read.mock.calls) expect(to - from).toBeLessThanOrEqual(500);
    const status = await opened.status();
    expect(status).toMatchObject({ state: "current", queue: 0, seq: status.ledgerSeq });
  });

  it("leaves the files that a full render leaves", async () => {
    const fresh = await desk.open("fresh");
    await fresh.publisher.catchUp();
    const files = async ({ publicFolder }: Opened) =>
      new Map(
        [...(await readTree(publicFolder))].filter(
          ([name]) => !/^(?:status\.json|manifest|search-index\/)/.test(name),
        ),
      );
    expect(treeDifference(await files(opened), await files(fresh))).toEqual([]);
  });

  it("writes nothing when there is nothing to catch up with, also after a restart", async () => {
    const before = await releases();
    const again = await desk.open("site");
    await again.publisher.catchUp();
    await again.publisher.catchUp();
    expect(await releases()).toEqual(before);
  });
});
