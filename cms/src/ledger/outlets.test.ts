import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OutletRecord } from "./client.ts";
import { type CastMember, cast, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

/** What is copied to the 公众号 does not change by itself; the ledger knows what stands there. */
describe("copies outside of the site", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  const liveSha = async (id: string, type = "guide") =>
    (await desk.ledger.stateOf(type, id)).liveSha256;
  const record = (
    member: CastMember,
    documentId: string,
    action: OutletRecord["action"],
    sha256?: string | null,
  ) =>
    desk.ledger.recordOutlet({
      ...{ actor: cast[member], outlet: "officialAccount", type: "guide" },
      ...{ documentId, action, sha256: sha256 ?? null },
    });
  const take = async (id: string) =>
    expect(outcome(await record("editor", id, "take-to-outlet", await liveSha(id)))).toEqual({
      status: 200,
    });
  const copies = async (id: string) => (await desk.ledger.stateOf("guide", id)).outlets;
  const onTheDesk = async (id: string) =>
    (await desk.ledger.staleOutlets()).filter((copy) => copy.id === id);
  const publish = async (id: string, content: object) => {
    await desk.submit(id, { content: JSON.stringify(content) });
    await desk.approve(id);
  };

  test("a copy is known by revision, version, person and time, and is not stale", async () => {
    const id = await desk.guideIn("published", true);
    await publish(id, { title: "第二版" });
    await take(id);
    expect(await copies(id)).toMatchObject([
      {
        ...{ outlet: "officialAccount", label: "公众号", sha256: await liveSha(id) },
        ...{ version: 2, by: "editor", stale: null },
      },
    ]);
    expect(await onTheDesk(id)).toEqual([]);
  });

  test("a newer version under review makes nothing stale; published, it does, until it is copied", async () => {
    const id = await desk.guideIn("published", true);
    await take(id);
    await desk.submit(id, { content: JSON.stringify({ title: "新的" }) });
    expect(await copies(id)).toMatchObject([{ version: 1, stale: null }]);
    await desk.approve(id);
    expect(await copies(id)).toMatchObject([{ version: 1, stale: { why: "changed" } }]);
    expect(await onTheDesk(id)).toMatchObject([{ label: "公众号", stale: { why: "changed" } }]);
    await take(id);
    expect(await copies(id)).toMatchObject([{ version: 2, stale: null }]);
    expect(await onTheDesk(id)).toEqual([]);
  });

  test("a withdrawal makes it stale until somebody says that it is gone there, too", async () => {
    const id = await desk.guideIn("published", true);
    await take(id);
    await desk.step("finalReviewer", "withdraw", id);
    expect(await onTheDesk(id)).toMatchObject([{ stale: { why: "withdrawn", title: null } }]);
    expect(outcome(await record("otherEditor", id, "remove-from-outlet"))).toEqual({ status: 200 });
    expect(await copies(id)).toEqual([]);
    expect(await onTheDesk(id)).toEqual([]);
    // A withdrawal is no version.
    await publish(id, { title: "又发布了" });
    await take(id);
    expect(await copies(id)).toMatchObject([{ version: 2 }]);
  });

  test("a number of what it refers to makes it stale; other words of that do not", async () => {
    const [phone, id] = [randomUUID(), randomUUID()];
    const directory = { title: "服务热线", numbers: [{ number: "020-00000001" }] };
    await publish(phone, directory);
    await publish(id, { steps: [{ phone: { type: "guide", id: phone } }], title: "怎么办" });
    await take(id);
    await publish(phone, { ...directory, summary: "换了说明" });
    expect(await copies(id)).toMatchObject([{ stale: null }]);
    await publish(phone, { ...directory, numbers: [{ number: "020-00000002" }] });
    expect(await onTheDesk(id)).toMatchObject([
      { title: "怎么办", stale: { why: "reference", title: "服务热线" } },
    ]);
    await take(id);
    expect(await onTheDesk(id)).toEqual([]);
    await desk.step("finalReviewer", "withdraw", phone);
    expect(await onTheDesk(id)).toMatchObject([{ stale: { why: "reference", title: "服务热线" } }]);
  });

  test("another name of the office that answers for it makes nothing stale: no copy names it", async () => {
    const [office, id] = [randomUUID(), randomUUID()];
    const type = "organisation";
    const rename = async (title: string) => {
      await desk.submit(office, { type, content: JSON.stringify({ title }) });
      for (const member of ["firstReviewer", "secondReviewer", "finalReviewer"] as const)
        await desk.step(member, "approve", office, { type });
    };
    await rename("甲办公室");
    await publish(id, { owner: { type, id: office }, title: "怎么办" });
    await take(id);
    await rename("乙办公室");
    expect((await desk.ledger.stateOf(type, office)).events.length).toBeGreaterThan(6);
    expect(await copies(id)).toMatchObject([{ stale: null }]);
  });

  test("only editors record it; who tries stands in the ledger", async () => {
    const id = await desk.guideIn("published", true);
    const sha256 = await liveSha(id);
    for (const member of Object.keys(cast) as CastMember[]) {
      if (member === "editor" || member === "otherEditor") continue;
      const code = member === "nobody" ? "noRole" : "notYourRole";
      const answer = await record(member, id, "take-to-outlet", sha256);
      expect(outcome(answer), member).toEqual({ status: 403, code });
    }
    const { events, outlets } = await desk.ledger.stateOf("guide", id);
    expect(outlets).toEqual([]);
    expect(events.filter(({ action }) => action === "refused")).toHaveLength(11);
  });

  test.each<[string, () => Promise<unknown>, number, string]>([
    ["what was never submitted", () => desk.guideIn("draft"), 404, "unknownDocument"],
    ["what is not live", () => desk.guideIn("withdrawn"), 409, "staleRevision"],
    ["another version", () => desk.guideIn("published", true), 409, "staleRevision"],
  ])("%s is not taken anywhere", async (_, make, status, code) => {
    const id = String(await make());
    const answer = await record("editor", id, "take-to-outlet", "f".repeat(64));
    expect(outcome(answer)).toEqual({ status, code });
  });

  test("what is nowhere is not taken away, and nothing else is known", async () => {
    const id = await desk.guideIn("published", true);
    const gone = await record("editor", id, "remove-from-outlet");
    expect(outcome(gone)).toEqual({ status: 409, code: "notInOutlet" });
    const odd = await record("editor", id, "publish" as "take-to-outlet");
    expect(outcome(odd)).toEqual({ status: 422, code: "outletInvalid" });
  });

  describe("by hand", () => {
    const wall = (id: string, action: OutletRecord["action"], more: Partial<OutletRecord> = {}) =>
      desk.ledger.recordOutlet({
        ...{ actor: cast.editor, outlet: "poster", place: "滨江社区宣传栏（示例）", type: "guide" },
        ...{ documentId: id, action, ...more },
      });

    test("each place is a copy of its own, and each has to be seen to", async () => {
      const id = await desk.guideIn("published", true);
      const sha256 = await liveSha(id);
      const other = { sha256, place: "  江南中社区门口（示例） " };
      expect(outcome(await wall(id, "take-to-outlet", { sha256 }))).toEqual({ status: 200 });
      expect(outcome(await wall(id, "take-to-outlet", other))).toEqual({ status: 200 });
      await take(id);
      expect((await copies(id)).map(({ label, place }) => `${label} ${place}`)).toEqual([
        "公众号 ",
        "海报或宣传栏 江南中社区门口（示例）",
        "海报或宣传栏 滨江社区宣传栏（示例）",
      ]);
      await publish(id, { title: "改了" });
      expect(await onTheDesk(id)).toHaveLength(3);
      await wall(id, "take-to-outlet", { sha256: await liveSha(id) });
      await wall(id, "remove-from-outlet", other);
      expect(await onTheDesk(id)).toMatchObject([{ label: "公众号", place: "" }]);
      expect(await copies(id)).toMatchObject([
        { place: "", version: 1 },
        { place: "滨江社区宣传栏（示例）", version: 2, stale: null },
      ]);
    });

    test.each<[string, Partial<OutletRecord>, number, string]>([
      ["a wall without a place", { place: " " }, 422, "outletPlace"],
      ["a place of more than 200 signs", { place: "长".repeat(201) }, 422, "outletPlace"],
      ["a place of the only 公众号", { outlet: "officialAccount" }, 422, "outletPlace"],
      ["an outlet that nobody knows", { outlet: "moon" }, 422, "outletInvalid"],
      ["what a reviewer says", { actor: cast.firstReviewer }, 403, "notYourRole"],
    ])("%s is not recorded", async (_, more, status, code) => {
      const id = await desk.guideIn("published", true);
      const answer = await wall(id, "take-to-outlet", { sha256: await liveSha(id), ...more });
      expect(outcome(answer)).toEqual({ status, code });
      expect(await copies(id)).toEqual([]);
    });

    test("what is not in this place is not taken away from it", async () => {
      const id = await desk.guideIn("published", true);
      await wall(id, "take-to-outlet", { sha256: await liveSha(id) });
      const answer = await wall(id, "remove-from-outlet", { place: "别处（示例）" });
      expect(outcome(answer)).toEqual({ status: 409, code: "notInOutlet" });
    });
  });

  test("the records are part of the sealed chain", async () => {
    const { rows } = await desk.owner.query<{ broken: string | null }>(
      "SELECT publication.verify_chain() AS broken",
    );
    expect(rows[0]?.broken).toBeNull();
  });
});
