import { describe, expect, it } from "vitest";
import { entryLine } from "./entryLine.ts";
import { published, siteOf, testId } from "./testDocuments.ts";

describe("the line under a title in a list", () => {
  it("warns of an activity that does not take place as planned", () => {
    const cancelled = published("activity", 1, { status: "cancelled", statusNote: "台风" });
    expect(entryLine(cancelled, siteOf([cancelled])).warning).toBe("取消");
    const planned = published("activity", 1);
    expect(entryLine(planned, siteOf([planned])).warning).toBeUndefined();
  });

  it("warns of a policy that no longer counts", () => {
    const expired = published("policy", 1, { expiresOn: "2025-01-01" });
    expect(entryLine(expired, siteOf([expired])).warning).toBe("已过有效期");
  });

  it("says when the address of a venue is unknown", () => {
    const venue = published("venue", 1);
    expect(entryLine(venue, siteOf([venue])).facts).toEqual(["公园", "地址未核实"]);
  });

  it("names the venue of an activity while the venue is live, else the written address", () => {
    const venue = published("venue", 2, { title: "文化站" });
    const activity = published("activity", 1, { venue: { type: "venue", id: testId(2) } });
    expect(entryLine(activity, siteOf([venue, activity])).facts).toContain("文化站");
    expect(entryLine(activity, siteOf([activity])).facts).toContain("示例路1号");
  });
});
