import { describe, expect, it } from "vitest";
import type { NumberNote } from "../ledger/callBook.ts";
import { callList } from "./callList.ts";
import { provenCall } from "./provenCall.ts";

const today = "2026-11-22";
const id = "70000000-0000-4000-8000-000000000001";
const landline = "020-00000001";
const other = "020-00000002";

const phone = (changes: object = {}, numbers: object[] = [{ number: landline }]) => ({
  id,
  document: {
    ...{ title: "示例", organisation: "示例单位", kind: "community" },
    numbers: numbers.map((item) => ({ channel: "voice", ...item })),
    ...changes,
  },
});
const lastCall = (on: string, rightOffice = true) => ({
  lastCall: { on, by: "岗", greeting: "您好", rightOffice },
});
type Outcome = "right" | "wrong" | "unanswered" | "dead";
const called = (on: string, outcome: Outcome, number = landline): NumberNote => ({
  ...{ id, number, action: "call", at: `${on}T02:00:00.000Z`, actor: "甲", comment: null },
  details: { number, outcome, by: "值班岗", greeting: "您好" },
});
const reported = (on: string, number = landline): NumberNote => ({
  ...{ id, number, action: "report-number", at: `${on}T02:00:00.000Z`, actor: "甲" },
  ...{ comment: "空号", details: { number, way: "来电" } },
});
const groupOf = (document: ReturnType<typeof phone>, notes: NumberNote[] = []) =>
  callList([document], notes, today)[0]?.group;

describe("where a number stands on the caller's list", () => {
  it.each<[string, ReturnType<typeof phone>, NumberNote[], string]>([
    ["never called", phone(), [], "due"],
    ["called, but another office answered", phone(lastCall("2026-11-01", false)), [], "due"],
    ["called 91 days ago", phone(lastCall("2026-08-23")), [], "due"],
    ["called 90 days ago: today is the last day", phone(lastCall("2026-08-24")), [], "due"],
    ["called 77 days ago", phone(lastCall("2026-09-06")), [], "soon"],
    ["called 75 days ago", phone(lastCall("2026-09-08")), [], "later"],
    [
      "due earlier, as its document says",
      phone({ ...lastCall("2026-11-01"), nextCallDue: "2026-11-20" }),
      [],
      "due",
    ],
    ["called yesterday, not published yet", phone(), [called("2026-11-21", "right")], "later"],
    ["failed yesterday", phone(lastCall("2026-11-01")), [called("2026-11-21", "dead")], "failed"],
    ["reported", phone(lastCall("2026-11-01")), [reported("2026-11-20")], "reported"],
    [
      "reported, then the right office answered",
      phone(lastCall("2026-11-01")),
      [called("2026-11-21", "right"), reported("2026-11-20")],
      "later",
    ],
    [
      "reported, and nobody answered since",
      phone(lastCall("2026-11-01")),
      [called("2026-11-21", "unanswered"), reported("2026-11-20")],
      "reported",
    ],
    [
      "reported again after an answer",
      phone(),
      [reported("2026-11-21"), called("2026-11-20", "right")],
      "reported",
    ],
    ["110, which nobody calls for a test", phone({}, [{ number: "110" }]), [], "later"],
    ["for text messages", phone({}, [{ number: landline, channel: "sms" }]), [], "later"],
    ["a short number that was reported", phone({}, [{ number: "12345" }]), [], "later"],
  ])("%s", (_, document, notes, group) => {
    expect(groupOf(document, notes)).toBe(group);
  });

  it("another number's record is not its own", () => {
    const both = phone({}, [{ number: landline }, { number: other }]);
    const rows = callList([both], [called("2026-11-21", "right", other)], today);
    expect(rows.map(({ number, group }) => [number, group])).toEqual([
      [landline, "due"],
      [other, "later"],
    ]);
  });

  it("urgent ones come first in their group, then the soonest", () => {
    const named = (title: string, changes: object) => phone({ title, ...changes });
    const rows = callList(
      [
        named("后到期", lastCall("2026-08-20")),
        named("先到期", lastCall("2026-08-01")),
        named("没有打过", {}),
        named("紧急", { ...lastCall("2026-08-22"), kind: "urgent" }),
        named("快到期", lastCall("2026-09-01")),
      ],
      [],
      today,
    );
    expect(rows.map(({ title }) => title)).toEqual([
      ...["紧急", "没有打过", "先到期", "后到期", "快到期"],
    ]);
  });
});

describe("the call that a document may name for all its numbers", () => {
  const numbers = [landline, other].map((number) => ({ number, channel: "voice" as const }));
  const published = (on: string) => lastCall(on).lastCall;

  it.each<[string, string | undefined, NumberNote[], { on?: string; waiting: string[] }]>([
    ["none called", undefined, [], { waiting: [landline, other] }],
    ["one of two called", undefined, [called("2026-11-20", "right")], { waiting: [other] }],
    [
      "both called: the older day stands for both",
      undefined,
      [called("2026-11-21", "right", other), called("2026-11-20", "right")],
      { on: "2026-11-20", waiting: [] },
    ],
    [
      "one called anew: the published day still stands for the other",
      "2026-09-01",
      [called("2026-11-20", "right")],
      { on: "2026-09-01", waiting: [] },
    ],
    [
      "one answers no more",
      "2026-09-01",
      [called("2026-11-21", "dead", other), called("2026-11-20", "right")],
      { waiting: [other] },
    ],
    [
      "somebody called since and wrote it into the form",
      "2026-11-21",
      [called("2026-11-20", "dead")],
      { on: "2026-11-21", waiting: [] },
    ],
  ])("%s", (_, on, notes, expected) => {
    const { call, waiting } = provenCall(
      numbers,
      on === undefined ? undefined : published(on),
      notes,
    );
    expect({ ...(call ? { on: call.on } : {}), waiting }).toEqual(expected);
  });

  it("a short number beside it need not be called", () => {
    const short = { number: "12345", channel: "voice" as const };
    const [first] = numbers;
    const proven = provenCall([short, ...(first ? [first] : [])], undefined, [
      called("2026-11-20", "right"),
    ]);
    expect(proven).toMatchObject({ call: { on: "2026-11-20" }, waiting: [] });
  });

  it("a day in China begins at midnight there", () => {
    const late: NumberNote = { ...called("2026-11-20", "right"), at: "2026-11-20T16:30:00.000Z" };
    const [first] = numbers;
    expect(provenCall(first ? [first] : [], undefined, [late]).call?.on).toBe("2026-11-21");
  });
});
