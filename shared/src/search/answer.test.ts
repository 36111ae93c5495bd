import { describe, expect, it } from "vitest";
import type { SearchResult } from "./engine.ts";
import type { DirectAnswer } from "./indexFiles.ts";
import { answerTo } from "./answer.ts";

const now = new Date("2026-11-22T04:00:00Z");
const result = (t: string, a?: DirectAnswer, confident = true): SearchResult => ({
  ...{ t, u: "/", y: "", s: "", confident, matched: [], related: [] },
  ...(a ? { a } : {}),
});
const phone: DirectAnswer = { kind: "phone", numbers: [{ number: "120", href: "tel:120" }] };
const hours: DirectAnswer = { kind: "hours", rows: ["周一至周五 09:00—17:00"], note: "" };
const alert = (expires: string): DirectAnswer => ({ kind: "alert", level: "", steps: [], expires });

describe("what a search answers on the spot", () => {
  it.each([
    ["the number of the first result", [result("120", phone)], "120"],
    ["that of the second, when the first has none", [result("手册"), result("120", phone)], "120"],
    ["no number from further down", [result("a"), result("b"), result("120", phone)], undefined],
    ["no number of a result that may be wrong", [result("120", phone, false)], undefined],
    ["the hours of the first result", [result("图书馆", hours)], "图书馆"],
    ["no hours of the second", [result("a"), result("图书馆", hours)], undefined],
    [
      "an alert in force before anything else",
      [result("120", phone), result("暴雨", alert("2026-11-22T05:00:00Z"))],
      "暴雨",
    ],
    ["no alert that is over", [result("暴雨", alert("2026-11-22T04:00:00Z"))], undefined],
    ["nothing for nothing", [], undefined],
  ])("%s", (_, found, title) => {
    expect(answerTo(found, now)?.title).toBe(title);
  });
});
