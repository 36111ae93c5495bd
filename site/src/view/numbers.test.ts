import { describe, expect, it } from "vitest";
import { numberViews } from "./numbers.ts";
import { published, testNow } from "./testDocuments.ts";

const landline = { number: "020-12345678", channel: "voice" };
const calledOn = (on: string, rightOffice = true) => ({
  lastCall: { on, by: "值班", greeting: "您好", rightOffice },
});

const view = (numbers: object[], fields: object = {}) =>
  numberViews(published("phone", 1, { numbers, ...fields }).document, testNow);

describe("the numbers of a directory entry", () => {
  it.each([
    ["a national short number", { number: "110", channel: "voice" }, {}, "tel:110"],
    ["a landline called last month", landline, calledOn("2026-02-05"), "tel:02012345678"],
    ["a landline that nobody called", landline, {}, undefined],
    ["a landline called four months ago", landline, calledOn("2025-11-01"), undefined],
    ["a landline of another office", landline, calledOn("2026-02-05", false), undefined],
    ["a number for text messages", { number: "12110", channel: "sms" }, {}, undefined],
    ["a number that only calls out", { number: "12379", channel: "inbound-only" }, {}, undefined],
  ])("%s", (_, number, fields, href) => {
    const [shown] = view([number], fields);
    expect(shown?.href).toBe(href);
    // Exactly the numbers without a call button say why.
    expect(shown?.notice === undefined).toBe(href !== undefined);
  });

  it("says that a text number takes no calls and that an outbound one is not to be called back", () => {
    const [sms, outbound] = view([
      { number: "12110", channel: "sms" },
      { number: "12379", channel: "inbound-only" },
    ]);
    expect(sms?.notice).toContain("短信");
    expect(outbound?.notice).toContain("不要回拨");
    expect([sms?.answered, outbound?.answered]).toEqual([false, false]);
  });
});
