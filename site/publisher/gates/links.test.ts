import { describe, expect, it } from "vitest";
import { published, siteOf, testId } from "../../src/view/testDocuments.ts";
import { links } from "./links.ts";
import { pageWith } from "./testPage.ts";

const notice = {
  type: "venue" as const,
  slug: "venue-9",
  at: "2026-03-01T00:00:00Z",
  reason: "停用",
  updatedAt: "2026-02-01T00:00:00Z",
  seq: 9,
};
const site = siteOf([published("guide", 1), published("street", 2), published("alert", 3)], {
  withdrawn: [{ ...notice, id: testId(9), firstSeq: 9 }],
});
const gate = (href: string) => links(site)(pageWith(`<a href="${href}">看这里</a>`));

describe("a link may lead to", () => {
  it.each([
    ["the home page", "/community/"],
    ["a page that always exists", "/community/search/?q=%E8%AF%81"],
    ["a document", "/community/guides/guide-1/#faq"],
    ["an alert", "/community/alerts/alert-3/"],
    ["the notice that a document is gone", "/community/venues/venue-9/"],
    ["a list, even an empty one", "/community/policies/"],
    ["a list narrowed by a facet", "/community/guides/domain/elder-care/"],
    ["a topic", "/community/topics/elder-care/"],
    ["a page relative to this one", "../guide-1/"],
    ["a place on this page", "#main"],
    ["the page by its full address", "https://example.org/community/guides/guide-1/"],
    ["another site", "https://www.gov.cn/nowhere/"],
    ["another part of the host site", "/elsewhere/"],
    ["a number", "tel:12345"],
    ["files that the release itself writes", "/community/feeds/v1/index.json"],
    ["a picture", "/community/media/abc.png"],
  ])("%s", (_, href) => {
    expect(gate(href)).toEqual([]);
  });
});

describe("a link may not lead to", () => {
  it.each([
    ["a document that was never published", "/community/guides/nowhere/"],
    ["a document without a page of its own", "/community/streets/street-2/"],
    ["a document under another type", "/community/venues/guide-1/"],
    ["a page without its slash, which is no address of ours", "/community/guides/guide-1"],
    ["a list narrowed to nothing", "/community/guides/domain/housing/"],
    ["a page of a list that is shorter", "/community/guides/page/2/"],
    ["half a facet", "/community/guides/domain/elder-care/more/"],
    ["a topic that has nothing", "/community/topics/housing/"],
    ["a folder that does not exist", "/community/nowhere/"],
    ["the page by its full address", "https://example.org/community/nowhere/"],
    ["an address that is no text", "/community/%E4%BD/"],
  ])("%s", (_, href) => {
    const [fault] = gate(href);
    expect(fault?.gate).toBe("links");
    // The address may hold words of the document: operators read reasons, and status.json is public.
    expect(fault?.reason).not.toContain("nowhere");
  });
});
