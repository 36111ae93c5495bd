import { describe, expect, it } from "vitest";
import { foundBy } from "./testSubject.ts";

const start = "2026-03-07T01:00:00.000Z";
const end = "2026-03-07T03:00:00.000Z";
const about = (document: Record<string, unknown>) =>
  foundBy("activityTimes", document, "activity").map(({ path, severity }) => [path, severity]);

describe("An activity", () => {
  it.each<[string, Record<string, unknown>, string[][]]>([
    ["that ends before it starts", { start: end, end: start }, [["end", "error"]]],
    ["that ends when it starts", { start, end: start }, [["end", "error"]]],
    ["that ends on the day before", { start, end: "2026-03-06T03:00:00.000Z" }, [["end", "error"]]],
    ["whose year was mistyped", { start, end: "2025-03-07T03:00:00.000Z" }, [["end", "error"]]],
    [
      "with offsets, that ends before it starts",
      { start: "2026-03-07T09:00+08:00", end: "2026-03-07T00:59:00.000Z" },
      [["end", "error"]],
    ],
    [
      "whose registration closes on the next day",
      { start, end, registration: { closes: "2026-03-07T16:00:00.000Z" } },
      [["registration.closes", "warning"]],
    ],
    ["that ends on another day", { start, end: "2026-03-08T03:00:00.000Z" }, []],
    ["over the end of a year", { start: "2026-12-31T14:00:00Z", end: "2027-01-01T01:00:00Z" }, []],
    ["with a registration that has no end", { start, end, registration: { kind: "phone" } }, []],
    ["that ends later", { start, end }, []],
    ["with offsets, that ends later", { start: "2026-03-07T09:00+08:00", end }, []],
    ["without an end yet", { start }, []],
    ["without anything yet", {}, []],
    [
      "whose registration closes when it is over",
      { start, end, registration: { closes: "2026-03-08T00:00:00.000Z" } },
      [["registration.closes", "warning"]],
    ],
    ["whose registration closes in time", { start, end, registration: { closes: start } }, []],
    [
      "that comes again, with a registration that stays open",
      { start, end, recurrence: {}, registration: { closes: "2026-03-08T00:00:00.000Z" } },
      [],
    ],
  ])("%s", (_, document, expected) => {
    expect(about(document)).toEqual(expected);
  });
});

it("Other content may have a start and an end", () => {
  expect(foundBy("activityTimes", { start: end, end: start }, "guide")).toEqual([]);
});
