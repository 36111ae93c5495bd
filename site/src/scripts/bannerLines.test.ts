import { describe, expect, it } from "vitest";
import { alertsFile } from "../feeds/alertsFeed.ts";
import { published, siteOf, testNow } from "../view/testDocuments.ts";
import { bannerLines } from "./bannerLines.ts";

const fileOf = (...alerts: ReturnType<typeof published>[]): unknown =>
  JSON.parse(alertsFile(siteOf(alerts)).text);
const earlierAlerts = [{ type: "alert", id: "00000000-0000-4000-8000-000000000001" }];

describe("the banner at the top of every page", () => {
  it("says what is in force and where to read on, on this very origin", () => {
    expect(bannerLines(fileOf(published("alert", 2)), testNow.getTime())).toEqual([
      {
        text: "示例区发布示例公告",
        path: "/community/alerts/alert-2/",
        urgent: true,
        extreme: false,
      },
    ]);
  });

  it("marks what is extreme, unless it is over", () => {
    const extreme = { severity: "Extreme" };
    const file = fileOf(
      published("alert", 2, extreme),
      published("alert", 3, { ...extreme, msgType: "Cancel", earlierAlerts }),
    );
    const marks = bannerLines(file, testNow.getTime()).map((line) => line.extreme);
    expect(marks).toEqual([true, false]);
  });

  it("ends at the alert's end by the browser's clock, also when the file is an old one", () => {
    const file = fileOf(
      published("alert", 2, {
        expires: "2026-03-05T10:00:00+08:00",
        effective: "2026-03-05T09:00:00+08:00",
      }),
      published("alert", 3),
    );
    const end = Date.parse("2026-03-05T10:00:00Z");
    expect(bannerLines(file, end - 1)).toHaveLength(1);
    expect(bannerLines(file, end)).toEqual([]);
  });

  it("says without alarm that a danger is over", () => {
    const [line] = bannerLines(
      fileOf(published("alert", 2, { msgType: "Cancel", earlierAlerts })),
      testNow.getTime(),
    );
    expect(line).toMatchObject({ text: "解除：示例区发布示例公告", urgent: false });
  });

  it.each([[undefined], [null], ["<!doctype html>"], [{}], [{ alerts: null }], [{ alerts: [] }]])(
    "says nothing of %j",
    (feed) => {
      expect(bannerLines(feed, testNow.getTime())).toEqual([]);
    },
  );
});
