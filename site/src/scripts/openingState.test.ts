import { describe, expect, it } from "vitest";
import { specialDays } from "../view/specialDays.ts";
import { type OpeningData, openingState } from "./openingState.ts";

const office: OpeningData = {
  weekly: [
    { days: ["mo", "tu", "we", "th", "fr"], opens: "14:00", closes: "17:30" },
    { days: ["mo", "tu", "we", "th", "fr"], opens: "08:30", closes: "12:00" },
  ],
  publicHolidays: "closed",
  closures: [{ from: "2026-09-16", to: "2026-09-17", reason: "装修" }],
  special: specialDays(new Date("2026-09-10T04:00:00Z")),
};
const kiosk: OpeningData = {
  ...office,
  weekly: [{ days: ["mo", "tu", "we", "th", "fr", "sa", "su"], opens: "00:00", closes: "24:00" }],
  publicHolidays: "open",
};
const at = (china: string) => Date.parse(`${china}:00+08:00`);

describe("whether a place is open now, by the browser's clock and China's calendar", () => {
  // 2026-10-01 … 10-07 are off; 2026-09-20 (a Sunday) and 2026-10-10 (a Saturday) are worked.
  it.each<[string, OpeningData, string, string]>([
    ["a Monday morning", office, "2026-09-14T09:00", "现在开放，到12:00"],
    ["the minute it opens", office, "2026-09-14T08:30", "现在开放，到12:00"],
    ["the minute it closes", office, "2026-09-14T12:00", "现在没开，今天14:00开"],
    ["an evening", office, "2026-09-14T18:00", "现在没开，明天08:30开"],
    ["a Friday evening", office, "2026-09-11T18:00", "现在没开，周一08:30开"],
    ["a day of repairs", office, "2026-09-16T10:00", "今天暂停开放：装修，周五08:30开"],
    ["a holiday", office, "2026-10-05T10:00", "今天节假日不开放，周四08:30开"],
    [
      "a Saturday worked in exchange",
      office,
      "2026-10-10T10:00",
      "今天是调休上班日，开不开未核实，去之前请先打电话",
    ],
    ["a holiday, open all the same", kiosk, "2026-10-01T03:00", "现在开放，全天"],
    ["a worked Sunday where all days are alike", kiosk, "2026-09-20T03:00", "现在开放，全天"],
    [
      "a holiday nobody asked about",
      { ...office, publicHolidays: "unknown" },
      "2026-10-01T10:00",
      "今天是节假日，开不开未核实，去之前请先打电话",
    ],
    [
      "a day no calendar covers",
      office,
      "2027-01-04T10:00",
      "现在开放，到12:00（节假日请先打电话）",
    ],
  ])("%s", (_, data, china, text) => {
    expect(openingState(data, at(china)).text).toBe(text);
  });
});

it("a page carries only the special days of the coming weeks, and says how far it knows", () => {
  const september = specialDays(new Date("2026-09-10T04:00:00Z"));
  expect(september.off).toContain("2026-10-01");
  expect(september.worked).toContain("2026-10-10");
  expect([...september.off, ...september.worked].every((day) => day >= "2026-09-10")).toBe(true);
  expect(september.known).toBe("2026-11-09");
});
