import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoDocument } from "@haizhu/cms/seed/content";
import { testNow } from "../support/demoSite.ts";
import { type Opened, openPublishing, type Publishing } from "../support/publishing.ts";
import { readTree, treeDifference } from "../support/tree.ts";

let desk: Publishing;
let opened: Opened;
/** The state that is rolled back to. */
let then: number;
const secret = "这一版后来因含有个人信息撤下";

const demo = (type: string, index = 0): DemoDocument => {
  const found = desk.demo.filter((entry) => entry.type === type)[index];
  if (!found) throw new Error(`There is no demo ${type} ${index}.`);
  return found;
};
const retitled = (entry: DemoDocument, title: string): DemoDocument => ({
  ...entry,
  candidate: { ...entry.candidate, title },
});
const warning = (id: string, headline: string): DemoDocument => ({
  ...{ type: "alert", id, slug: `alert-${id.slice(-2)}` },
  candidate: {
    ...{ id, slug: `alert-${id.slice(-2)}`, demo: true, title: headline, headline },
    ...{ summary: "演练用的示例公告。", event: "台风", msgType: "Alert", severity: "Severe" },
    ...{ urgency: "Immediate", certainty: "Likely", instruction: "待在室内。" },
    effective: testNow.toISOString(),
    expires: new Date(testNow.getTime() + 3_600_000).toISOString(),
    ...{ senderName: "【示例】演练组", areas: [], earlierAlerts: [] },
  },
});
const rollBack = (toSeq: number | null) =>
  desk.owner.query("SELECT publication.roll_back($1, '测试', '测试')", [toSeq]);

/** Everything that outsiders can ask for, without what is written apart from a release. */
async function publicFiles(folder: string): Promise<Map<string, string>> {
  const files = await readTree(folder);
  const apart = /^(?:status\.json|manifest|search-index\/)/;
  return new Map([...files].filter(([name]) => !apart.test(name)));
}
const page = (address: string) =>
  readFile(path.join(opened.publicFolder, address, "index.html"), "utf8");

beforeAll(async () => {
  desk = await openPublishing();
  for (const entry of desk.demo) await desk.put(entry);
  await desk.put(retitled(demo("guide", 1), secret));
  then = await desk.put(warning("a0000000-0000-4000-8000-000000000001", "旧的公告"));
  opened = await desk.open("site");
  await opened.publisher.catchUp();
});
afterAll(() => desk.close());

describe("a site that is rolled back", () => {
  let before: Map<string, string>;
  const title = "改错了的标题";

  it("shows the state of then, byte for byte, when nothing was withdrawn since", async () => {
    before = await publicFiles(opened.publicFolder);
    await desk.put(retitled(demo("guide", 0), title));
    const id = "b0000000-0000-4000-8000-000000000001";
    await desk.put({
      ...demo("guide", 2),
      id,
      slug: "houlai-fabu",
      candidate: { ...demo("guide", 2).candidate, id, slug: "houlai-fabu" },
    });
    await opened.publisher.catchUp();
    expect(await page(`guides/${demo("guide", 0).slug}`)).toContain(title);
    await rollBack(then);
    await opened.publisher.catchUp();
    expect(treeDifference(await publicFiles(opened.publicFolder), before)).toEqual([]);
  });

  it("says so in status.json, and is not behind", async () => {
    const status = await opened.status();
    expect(status).toMatchObject({
      ...{ seq: then, ledgerSeq: then + 2, state: "current", queue: 0, pinned: { seq: then } },
    });
    const metrics = await opened.health.metrics.text();
    expect(metrics.split("\n")).toEqual(expect.arrayContaining(["publisher_pinned 1"]));
  });

  it("does not show what is published meanwhile, but every alert", async () => {
    await desk.put(retitled(demo("guide", 3), title));
    await desk.put(warning("a0000000-0000-4000-8000-000000000002", "新的公告"));
    await desk.withdraw({ type: "alert", id: "a0000000-0000-4000-8000-000000000001" }, "已到期");
    await opened.publisher.catchUp();
    const alerts = path.join(opened.publicFolder, "feeds/v1/alerts.json");
    const inForce = JSON.parse(await readFile(alerts, "utf8")) as {
      alerts: { headline: string }[];
    };
    expect(inForce.alerts.map(({ headline }) => headline)).toEqual(["新的公告"]);
    expect(await page(`guides/${demo("guide", 3).slug}`)).not.toContain(title);
  });

  it("does not bring back what was withdrawn since, not even under a version after that", async () => {
    await desk.withdraw(demo("guide", 1), "含有个人信息");
    await opened.publisher.catchUp();
    await desk.put(demo("guide", 1));
    await opened.publisher.catchUp();
    const text = [...(await publicFiles(opened.publicFolder)).values()].join("\n");
    expect(text).not.toContain(Buffer.from(secret).toString("latin1"));
    expect(await page(`guides/${demo("guide", 1).slug}`)).toContain("含有个人信息");
  });

  it("is the same when a new publisher makes everything, and after a restart", async () => {
    const now = await publicFiles(opened.publicFolder);
    const fresh = await desk.open("fresh");
    await fresh.publisher.catchUp();
    expect(treeDifference(await publicFiles(fresh.publicFolder), now)).toEqual([]);
    const again = await desk.open("site");
    await again.publisher.catchUp();
    expect(treeDifference(await publicFiles(opened.publicFolder), now)).toEqual([]);
    expect((await again.status()).pinned).toMatchObject({ seq: then });
    opened = again;
  });

  it("goes back to the present as if nothing had been", async () => {
    await rollBack(null);
    await opened.publisher.catchUp();
    const fresh = await desk.open("present");
    await fresh.publisher.catchUp();
    const now = await publicFiles(opened.publicFolder);
    expect(treeDifference(await publicFiles(fresh.publicFolder), now)).toEqual([]);
    expect(await page(`guides/${demo("guide", 0).slug}`)).toContain(title);
    const status = await opened.status();
    expect(status.seq).toBe(status.ledgerSeq);
    expect(status.pinned).toBeUndefined();
  });
});
