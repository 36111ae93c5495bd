import { expect, it } from "vitest";
import { occurrences } from "./occurrences.ts";

// A Saturday, 09:30 in China; its UTC day is the same, that of 06:00 in China is the day before.
const start = "2026-12-05T01:30:00.000Z";

it.each<[string, Parameters<typeof occurrences>[0], string[]]>([
  ["once", { start }, ["2026-12-05"]],
  ["once, early in China's day", { start: "2026-12-04T22:00:00Z" }, ["2026-12-05"]],
  [
    "every week",
    { start, recurrence: { frequency: "weekly", weekdays: [] } },
    ["2026-12-05", "2026-12-12", "2026-12-19", "2026-12-26"],
  ],
  [
    "every second week on Saturday and Sunday, to the 20th",
    {
      start,
      recurrence: { frequency: "weekly", interval: 2, weekdays: ["sa", "su"], until: "2026-12-20" },
    },
    ["2026-12-05", "2026-12-06", "2026-12-19", "2026-12-20"],
  ],
  [
    "every tenth day",
    { start, recurrence: { frequency: "daily", interval: 10, weekdays: [] } },
    ["2026-12-05", "2026-12-15", "2026-12-25"],
  ],
  [
    "each month, begun in summer",
    { start: "2026-07-09T01:30:00Z", recurrence: { frequency: "monthly", weekdays: [] } },
    ["2026-12-09"],
  ],
])("the days in December of what takes place %s", (_, activity, days) => {
  expect(occurrences(activity, "2026-12-01", "2026-12-31")).toEqual(days);
});
