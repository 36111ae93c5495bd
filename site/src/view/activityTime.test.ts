import { describe, expect, it } from "vitest";
import { activityTime, activityTimeWithYear } from "./activityTime.ts";
import { published } from "./testDocuments.ts";

// 09:00 to 11:00 in China on Saturday, 7 March 2026.
const morning = { start: "2026-03-07T01:00:00Z", end: "2026-03-07T03:00:00Z" };

const told = (recurrence?: object) =>
  activityTime(
    published("activity", 1, { ...morning, ...(recurrence ? { recurrence } : {}) }).document,
  );

describe("when an activity takes place", () => {
  it.each([
    ["once", undefined, "3月7日 周六 09:00—11:00"],
    ["daily", { frequency: "daily" }, "每天 09:00—11:00"],
    ["every other day", { frequency: "daily", interval: 2 }, "每2天 09:00—11:00"],
    ["weekly on the day of its start", { frequency: "weekly" }, "每周六 09:00—11:00"],
    [
      "weekly on two days, in the order of the week",
      { frequency: "weekly", weekdays: ["sa", "we"] },
      "每周三、周六 09:00—11:00",
    ],
    [
      "every second week",
      { frequency: "weekly", interval: 2, weekdays: ["sa"] },
      "每2周的周六 09:00—11:00",
    ],
    ["monthly", { frequency: "monthly" }, "每月7日 09:00—11:00"],
    [
      "until a day",
      { frequency: "weekly", until: "2026-06-06" },
      "每周六 09:00—11:00，到2026年6月6日",
    ],
  ])("%s", (_, recurrence, text) => {
    expect(told(recurrence)).toBe(text);
  });

  it("counts the day in China, where early morning is still yesterday in UTC", () => {
    const early = { start: "2026-03-06T22:00:00Z", end: "2026-03-06T23:00:00Z" };
    const recurrence = { frequency: "weekly" };
    expect(activityTime(published("activity", 1, { ...early, recurrence }).document)).toBe(
      "每周六 06:00—07:00",
    );
  });
});

describe("on an activity's own page, whose address lives for years", () => {
  const toldWithYear = (fields: object) =>
    activityTimeWithYear(published("activity", 1, { ...morning, ...fields }).document);

  it("the time says its year", () => {
    expect(toldWithYear({})).toBe("2026年3月7日 周六 09:00—11:00");
  });

  it("an end on another day says its own, also across the new year", () => {
    const newYear = { start: "2026-12-31T12:00:00Z", end: "2026-12-31T17:00:00Z" };
    expect(toldWithYear(newYear)).toBe("2026年12月31日 周四 20:00—2027年1月1日 周五 01:00");
  });

  it("a repeated one says from which day on", () => {
    expect(toldWithYear({ recurrence: { frequency: "weekly", until: "2027-06-05" } })).toBe(
      "2026年3月7日起，每周六 09:00—11:00，到2027年6月5日",
    );
  });
});
