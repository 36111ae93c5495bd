import { expect, it } from "vitest";
import { byDay, calendarMonths, dayHeading } from "./activityDays.ts";
import { published, siteOf, testNow } from "./testDocuments.ts";

const once = published("activity", 1);
const weekly = published("activity", 2, {
  start: "2026-02-07T01:00:00Z",
  end: "2026-02-07T03:00:00Z",
  recurrence: { frequency: "weekly", until: "2026-03-21" },
});

it("names a day with its weekday, today as such, and the year where it is another", () => {
  expect(dayHeading("2026-03-05", "2026-03-05")).toBe("今天 3月5日 周四");
  expect(dayHeading("2026-03-08", "2026-03-05")).toBe("3月8日 周日");
  expect(dayHeading("2027-01-01", "2026-03-05")).toBe("2027年1月1日 周五");
});

it("puts what repeats under a heading of its own, the rest under its day", () => {
  expect(byDay([weekly, once], testNow).map(({ heading }) => heading)).toEqual([
    "定期举行",
    "3月12日 周四",
  ]);
});

it("shows each day on which something takes place, from today on, in weeks from Monday", () => {
  const { live } = siteOf([once, weekly]);
  const [march, april] = calendarMonths(live, testNow);
  expect([march?.heading, april?.heading]).toEqual(["2026年3月", "2026年4月"]);
  const days = march?.weeks.flat().filter((day) => day && day.entries.length > 0);
  expect(days?.map((day) => day?.date)).toEqual([
    "2026-03-07",
    "2026-03-12",
    "2026-03-14",
    "2026-03-21",
  ]);
  // 2026-03-01 is a Sunday: the last cell of the first week.
  expect(march?.weeks[0]?.map((day) => day?.number)).toEqual([...Array<undefined>(6), 1]);
});
