import { describe, expect, it } from "vitest";
import { alertsFeed } from "@haizhu/shared/feeds/alerts";
import { published, siteOf, testId, testNow } from "../view/testDocuments.ts";
import { alertsFile } from "./alertsFeed.ts";

const read = (...entries: Parameters<typeof siteOf>[0]) =>
  alertsFeed.parse(JSON.parse(alertsFile(siteOf(entries)).text));

describe("/feeds/v1/alerts.json", () => {
  it("exists without alerts, and says when it was made", () => {
    expect(alertsFile(siteOf([])).path).toBe("/feeds/v1/alerts.json");
    expect(read()).toEqual({ alerts: [], complete: true, generatedAt: testNow.toISOString() });
  });

  it("says all that an app shows at once, in the published shape", () => {
    const street = published("street", 5, { title: "示例街道" });
    const areas = [5, 6].map((n) => ({ type: "street", id: testId(n) }));
    const earlierAlerts = [{ type: "alert", id: testId(1) }];
    const [alert] = read(
      street,
      published("alert", 2, { areas, msgType: "Update", earlierAlerts }),
    ).alerts;
    expect(alert).toEqual({
      ...{ id: testId(2), headline: "示例区发布示例公告", event: "示例", msgType: "Update" },
      ...{ severity: "Severe", urgency: "Immediate", certainty: "Likely" },
      ...{ instruction: "留在室内。\n远离窗户。", senderName: "示例发布机关" },
      ...{ effective: "2026-03-05T03:00:00Z", expires: "2026-03-05T10:00:00Z" },
      // One street is not live: it keeps its place, so that the rest is not taken for all.
      areas: [{ id: testId(5), name: "示例街道" }, { id: testId(6) }],
      earlierAlerts: [testId(1)],
      url: "https://example.org/community/alerts/alert-2/",
      href: `/community/feeds/v1/alerts/${testId(2)}.json`,
      cap: `/community/feeds/v1/alerts/${testId(2)}.cap.xml`,
    });
  });

  it("holds nothing that is over", () => {
    const over = { effective: "2026-03-05T01:00:00Z", expires: testNow.toISOString() };
    expect(read(published("alert", 1, over), published("alert", 2)).alerts).toHaveLength(1);
  });
});
