import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CallDetails, CallOutcome } from "./callBook.ts";
import { type CastMember, cast, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

/** 拨打核实: who called, what they heard, and what residents say, for ever. */
describe("calls to the numbers of the directory", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  const type = "phone";
  const [first, second] = ["020-00000001", "020-00000002"];
  const publish = async (documentId: string, numbers: readonly string[]) => {
    const content = JSON.stringify({
      title: "示例",
      numbers: numbers.map((number) => ({ number })),
    });
    await desk.submit(documentId, { type, content });
    for (const member of ["firstReviewer", "secondReviewer", "finalReviewer"] as const)
      await desk.step(member, "approve", documentId, { type });
  };
  const phone = async (numbers: readonly string[] = [first, second]) => {
    const id = randomUUID();
    await publish(id, numbers);
    return id;
  };
  const call = (
    documentId: string,
    heard: CallOutcome,
    more: Partial<CallDetails> = {},
    member: CastMember = "editor",
  ) =>
    desk.ledger.recordCall({
      ...{ actor: cast[member], documentId, note: "示例" },
      details: { number: first, outcome: heard, by: "值班岗", greeting: "您好", ...more },
    });
  const report = (
    documentId: string,
    number = first,
    member: CastMember = "editor",
    said = "空号",
  ) => desk.ledger.reportNumber({ actor: cast[member], documentId, number, way: "来电", said });
  const alarmsOf = async (id: string) =>
    (await desk.ledger.openAlarms()).filter(({ documentId }) => documentId === id);
  const notesOf = async (id: string) =>
    (await desk.ledger.callsAndReports()).filter((note) => note.id === id);

  test("a call is kept with who, when and what was heard; residents read what they read", async () => {
    const id = await phone();
    const before = (await desk.ledger.stateOf(type, id)).liveSha256;
    expect(await call(id, "right", { hours: "工作日 9 点至 17 点" })).toEqual({ state: "done" });
    expect(await report(id)).toEqual({ state: "done" });
    expect(await notesOf(id)).toMatchObject([
      { action: "report-number", number: first, comment: "空号", details: { way: "来电" } },
      {
        ...{ action: "call", number: first, actor: "editor", comment: "示例" },
        details: { outcome: "right", greeting: "您好", hours: "工作日 9 点至 17 点" },
      },
    ]);
    expect((await desk.ledger.stateOf(type, id)).liveSha256).toBe(before);
  });

  test.each<[string, CallOutcome[], number]>([
    ["one failure", ["unanswered"], 0],
    ["two in a row", ["unanswered", "wrong"], 1],
    ["three in a row are one alarm", ["dead", "dead", "dead"], 1],
    ["an answer in between", ["unanswered", "right", "dead"], 0],
    ["an answer afterwards", ["unanswered", "wrong", "right"], 0],
  ])("%s: so many alarms", async (_, heard, alarms) => {
    const id = await phone();
    for (const one of heard) await call(id, one);
    expect(await alarmsOf(id)).toHaveLength(alarms);
  });

  test("failures of two different numbers are not two of one", async () => {
    const id = await phone();
    await call(id, "dead");
    await call(id, "dead", { number: second });
    expect(await alarmsOf(id)).toEqual([]);
  });

  test("the alarm is over when residents no longer see the number, and not before", async () => {
    const id = await phone();
    await call(id, "dead");
    await call(id, "dead");
    expect(await alarmsOf(id)).toMatchObject([{ gate: "calls", held: false, shown: false }]);
    await publish(id, [first, "020-00000009"]);
    expect(await alarmsOf(id)).toHaveLength(1);
    await publish(id, [second]);
    expect(await alarmsOf(id)).toEqual([]);
  });

  test("a withdrawal ends it, too; a number that nobody sees raises none", async () => {
    const id = await phone();
    await call(id, "dead");
    await call(id, "dead");
    await desk.step("finalReviewer", "withdraw", id, { type });
    expect(await alarmsOf(id)).toEqual([]);
    await call(id, "dead");
    expect(await alarmsOf(id)).toEqual([]);
  });

  test("only editors record it; who tries stands in the ledger", async () => {
    const id = await phone();
    for (const member of Object.keys(cast) as CastMember[]) {
      if (member === "editor" || member === "otherEditor") continue;
      const code = member === "nobody" ? "noRole" : "notYourRole";
      for (const answer of [await call(id, "dead", {}, member), await report(id, first, member)])
        expect(outcome(answer), member).toEqual({ status: 403, code });
    }
    expect(await notesOf(id)).toEqual([]);
    const { events } = await desk.ledger.stateOf(type, id);
    expect(events.filter(({ action }) => action === "refused")).toHaveLength(22);
  });

  test.each<[string, Partial<CallDetails>]>([
    ["a number that is none", { number: "一二三" }],
    ["without the caller's post", { by: "" }],
    ["an answer without what was heard", { greeting: "" }],
    ["another outcome", { outcome: "good" as CallOutcome }],
    ["too much", { hours: "长".repeat(2000) }],
  ])("refuses %s", async (_, more) => {
    const id = await phone();
    const answer = await call(id, "right", more);
    expect(outcome(answer)).toEqual({ status: 422, code: "callIncomplete" });
    expect(await notesOf(id)).toEqual([]);
  });

  test("a report is about a number that residents see, and says something", async () => {
    const id = await phone();
    const other = await report(id, "020-99999999");
    expect(outcome(other)).toEqual({ status: 409, code: "notThisNumber" });
    const silent = await report(id, first, "editor", " ");
    expect(outcome(silent)).toEqual({ status: 422, code: "callIncomplete" });
  });

  test("of a number the last twenty are told; all stay in the sealed chain", async () => {
    const id = await phone();
    for (let count = 0; count < 22; count += 1) await call(id, "right");
    expect(await notesOf(id)).toHaveLength(20);
    const { events } = await desk.ledger.stateOf(type, id);
    expect(events.filter(({ action }) => action === "call")).toHaveLength(22);
    expect(await desk.ledger.isSound()).toBe(true);
  });
});
