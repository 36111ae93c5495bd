import { describe, expect, it } from "vitest";
import { published, siteOf, testId } from "../testDocuments.ts";
import { activityJsonLd } from "./activity.ts";
import { internationalNumber } from "./common.ts";
import { phoneJsonLd } from "./phone.ts";
import { policyJsonLd } from "./policy.ts";
import { venueJsonLd } from "./venue.ts";

const landline = published("phone", 1, {
  numbers: [{ number: "020-12345678", channel: "voice" }],
});

describe("the structured data of a page", () => {
  it("holds no number that nobody tried", () => {
    const venue = published("venue", 2, { phones: [{ type: "phone", id: testId(1) }] });
    const site = siteOf([landline, venue]);
    expect(JSON.stringify(phoneJsonLd(landline, site))).not.toContain("12345678");
    expect(JSON.stringify(venueJsonLd(venue, site))).not.toContain("12345678");
  });

  it("holds no coordinates, because schema.org would read ours in another datum", () => {
    const location = {
      longitude: 113.28,
      latitude: 23.09,
      datum: "GCJ-02",
      errorMetres: 10,
      source: "高德地图",
    };
    const venue = published("venue", 2, { location });
    expect(JSON.stringify(venueJsonLd(venue, siteOf([venue])))).not.toContain("113.28");
  });

  it.each([
    ["scheduled", "EventScheduled"],
    ["postponed", "EventPostponed"],
    ["cancelled", "EventCancelled"],
  ])("says that a %s activity is %s", (status, eventStatus) => {
    const activity = published("activity", 1, { status, statusNote: "说明" });
    expect(activityJsonLd(activity, siteOf([activity])).eventStatus).toBe(
      `https://schema.org/${eventStatus}`,
    );
  });

  it("says that an expired policy is not in force", () => {
    const policy = published("policy", 1, { expiresOn: "2025-01-01" });
    expect(policyJsonLd(policy, siteOf([policy])).about).toMatchObject({
      legislationLegalForce: "https://schema.org/NotInForce",
    });
  });

  it.each([
    ["tel:02012345678", "+862012345678"],
    ["tel:13800000000", "+8613800000000"],
    ["tel:12345", "12345"],
    [undefined, undefined],
  ])("writes %s as %s", (href, number) => {
    expect(internationalNumber(href)).toBe(number);
  });
});
