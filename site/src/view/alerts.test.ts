import { describe, expect, it } from "vitest";
import {
  alertAreas,
  alertLevel,
  alertsInForce,
  alertSteps,
  isInForce,
  isUrgent,
} from "./alerts.ts";
import { entryLine } from "./entryLine.ts";
import { alertJsonLd } from "./jsonLd/alert.ts";
import { published, siteOf, testId, testNow } from "./testDocuments.ts";

const cancelled = {
  msgType: "Cancel",
  earlierAlerts: [{ type: "alert", id: testId(1) }],
};

describe("an alert", () => {
  it("counts until its end, not a moment longer", () => {
    const alert = published("alert", 1);
    const end = Date.parse(alert.document.expires);
    expect(isInForce(alert, new Date(end - 1))).toBe(true);
    expect(isInForce(alert, new Date(end))).toBe(false);
  });

  it("stands above a milder one, the newer first, and what is called off last", () => {
    const { live } = siteOf([
      published("alert", 1, { severity: "Minor" }),
      published("alert", 2, { severity: "Extreme", ...cancelled }),
      published("alert", 3, { severity: "Severe" }),
      published("alert", 4, { severity: "Severe" }),
      published("alert", 5, { expires: testNow.toISOString() }),
    ]);
    expect(alertsInForce(live, testNow).map(({ firstSeq }) => firstSeq)).toEqual([4, 3, 1, 2]);
  });

  it("is red while the danger is on", () => {
    expect(isUrgent(published("alert", 1), testNow)).toBe(true);
    expect(isUrgent(published("alert", 2, cancelled), testNow)).toBe(false);
    expect(isUrgent(published("alert", 1), new Date("2026-03-06T00:00:00Z"))).toBe(false);
  });

  it.each([
    [{}, "严重 · 示例"],
    [{ ...cancelled, msgType: "Update" }, "更新 · 严重 · 示例"],
    [cancelled, "解除 · 示例"],
  ])("says how grave it is: %o", (fields, words) => {
    expect(alertLevel(published("alert", 2, fields).document)).toBe(words);
  });

  it("says one thing to do a line", () => {
    const { document } = published("alert", 1, { instruction: "关好门窗。\n\n 不要外出。 " });
    expect(alertSteps(document)).toEqual(["关好门窗。", "不要外出。"]);
  });

  it("names its streets, the whole district without any, and never fewer than are meant", () => {
    const street = published("street", 5, { title: "示例街道" });
    const site = siteOf([street]);
    const areas = (...ids: number[]) =>
      alertAreas(
        published("alert", 1, { areas: ids.map((n) => ({ type: "street", id: testId(n) })) })
          .document,
        site,
      );
    expect(areas()).toEqual(["示例区全区"]);
    expect(areas(5)).toEqual(["示例街道"]);
    expect(areas(5, 6)).toEqual(["示例街道", "其他街道（请致电12345）"]);
    expect(areas(6)).not.toEqual(["示例区全区"]);
  });
});

describe("an alert in lists and for machines", () => {
  it("says first how grave it is, and when it ends with the year", () => {
    const alert = published("alert", 1);
    expect(entryLine(alert, siteOf([alert]))).toEqual({
      facts: ["示例区全区", "2026年3月5日 周四 18:00失效"],
      warning: "严重 · 示例",
    });
    const over = published("alert", 2, cancelled);
    expect(entryLine(over, siteOf([over])).warning).toBeUndefined();
  });

  it("names the body that issued it as the author, not us", () => {
    const alert = published("alert", 1, { senderName: "区气象台" });
    expect(alertJsonLd(alert, siteOf([alert]))).toMatchObject({
      "@type": "SpecialAnnouncement",
      expires: "2026-03-05T10:00:00Z",
      author: { name: "区气象台" },
      publisher: { name: "示例" },
    });
  });
});
