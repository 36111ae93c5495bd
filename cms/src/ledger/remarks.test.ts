import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CastMember, cast, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

describe("remarks pinned to fields", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  const remarks = [
    { path: "fee", label: "费用", text: "金额与文件不符" },
    { path: "materials.1.name", label: "申请材料 第 2 项 材料名称", text: "应为户口簿" },
  ];
  const stateOf = (id: string) => desk.ledger.stateOf("guide", id);
  const returned = async (more: object = {}) => {
    const id = await desk.guideIn("submitted");
    return { id, answer: await desk.step("firstReviewer", "return", id, { remarks, ...more }) };
  };
  const resolve = (member: CastMember, documentId: string, remark: string, comment = "已改") =>
    desk.ledger.resolveRemark({ actor: cast[member], type: "guide", documentId, remark, comment });

  test("come back with a return, in its event, and are reason enough", async () => {
    const { id, answer } = await returned({ comment: null });
    expect(answer).toMatchObject({ state: "returned" });
    const state = await stateOf(id);
    expect(state.remarks).toMatchObject([
      { ...remarks[0], by: "firstReviewer", role: "firstReviewer", resolvedAt: null },
      remarks[1],
    ]);
    expect(state.events.at(-1)).toMatchObject({ action: "return", details: { remarks } });
    const work = (await desk.ledger.workOf(cast.editor)).find((one) => one.id === id);
    expect(work?.comment).toBe("金额与文件不符");
  });

  test("a proofreader, who cannot return, pins them too", async () => {
    const id = await desk.guideIn("submitted");
    await desk.step("proofreader", "proofread", id, { remarks, comment: null });
    expect((await stateOf(id)).remarks).toMatchObject([{ by: "proofreader" }, {}]);
  });

  test("are dealt with one by one, say by whom and how, and stay through the next submission", async () => {
    const { id } = await returned();
    const [first] = (await stateOf(id)).remarks;
    expect(await resolve("otherEditor", id, first?.id ?? "", "按文件改了")).toEqual({
      state: "done",
    });
    await desk.submit(id);
    expect((await stateOf(id)).remarks).toMatchObject([
      { resolvedBy: "otherEditor", answer: "按文件改了", resolvedAt: expect.any(String) as string },
      { resolvedAt: null, answer: null },
    ]);
    const again = await resolve("editor", id, first?.id ?? "");
    expect(outcome(again)).toEqual({ status: 409, code: "alreadyResolved" });
    expect((await stateOf(id)).events.filter(({ action }) => action === "resolve")).toHaveLength(1);
  });

  test.each(["firstReviewer", "proofreader", "admin", "nobody"] as const)(
    "are not for %s to strike off, and the attempt is on record",
    async (member) => {
      const { id } = await returned();
      const [first] = (await stateOf(id)).remarks;
      expect(outcome(await resolve(member, id, first?.id ?? "")).status).toBe(403);
      const after = await stateOf(id);
      expect(after.remarks[0]?.resolvedAt).toBeNull();
      expect(after.events.at(-1)).toMatchObject({
        ...{ action: "refused", details: { action: "resolve", code: "notYourRole" } },
      });
    },
  );

  test("one of another document is none of this one", async () => {
    const [{ id }, other] = [await returned(), await returned()];
    const [first] = (await stateOf(other.id)).remarks;
    expect(outcome(await resolve("editor", id, first?.id ?? ""))).toEqual({
      ...{ status: 404, code: "unknownRemark" },
    });
  });

  const wrong: [string, unknown][] = [
    ["without words", [{ ...remarks[0], text: "  " }]],
    ["too long", [{ ...remarks[0], text: "长".repeat(1001) }]],
    ["without a field", [{ text: "哪里？" }]],
    ["with something else in it", [{ ...remarks[0], html: "<b>" }]],
    ["that is a mere text", ["改一改"]],
    ["of which there are too many", Array.from({ length: 51 }, () => remarks[0])],
  ];
  test.each(wrong)("one %s is refused, and the document stays where it is", async (_, sent) => {
    const { id, answer } = await returned({ remarks: sent });
    expect(outcome(answer)).toEqual({ status: 422, code: "remarksInvalid" });
    expect((await stateOf(id)).state).toBe("submitted");
  });

  test("have no place in an approval", async () => {
    const id = await desk.guideIn("submitted");
    const answer = await desk.step("firstReviewer", "approve", id, { remarks });
    expect(outcome(answer)).toEqual({ status: 422, code: "remarksInvalid" });
  });
});
