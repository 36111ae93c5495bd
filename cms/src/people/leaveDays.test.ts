import { expect, it } from "vitest";
import { daysWord, firstMoment, lastMoment } from "./leaveDays.ts";

it("A leave is whole days in China, the last one included", () => {
  expect(firstMoment("2026-03-05").toISOString()).toBe("2026-03-04T16:00:00.000Z");
  expect(lastMoment("2026-03-09").toISOString()).toBe("2026-03-09T16:00:00.000Z");
  const leave = { startsAt: "2026-03-04T16:00:00.000Z", endsAt: "2026-03-09T16:00:00.000Z" };
  expect(daysWord(leave)).toBe("2026-03-05 至 2026-03-09");
});
