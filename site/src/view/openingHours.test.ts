import { describe, expect, it } from "vitest";
import { weeklyRows } from "./openingHours.ts";

const workdays = ["mo", "tu", "we", "th", "fr"] as const;

describe("the weekly table of opening hours", () => {
  it("joins neighbouring days with the same hours and says when it is closed", () => {
    const weekly = [
      { days: [...workdays], opens: "14:00", closes: "17:30" },
      { days: [...workdays], opens: "08:30", closes: "12:00" },
      { days: ["sa" as const], opens: "09:00", closes: "12:00" },
    ];
    expect(weeklyRows({ weekly })).toEqual([
      { days: "周一至周五", times: ["08:30—12:00", "14:00—17:30"] },
      { days: "周六", times: ["09:00—12:00"] },
      { days: "周日", times: ["不开放"] },
    ]);
  });

  it("does not join days that have a different day between them", () => {
    const weekly = [{ days: ["mo" as const, "we" as const], opens: "09:00", closes: "10:00" }];
    expect(weeklyRows({ weekly }).map(({ days }) => days)).toEqual([
      "周一",
      "周二",
      "周三",
      "周四至周日",
    ]);
  });

  it("says 全天 for a day that never closes", () => {
    const weekly = [
      { days: [...workdays, "sa" as const, "su" as const], opens: "00:00", closes: "24:00" },
    ];
    expect(weeklyRows({ weekly })).toEqual([{ days: "周一至周日", times: ["全天"] }]);
  });
});
