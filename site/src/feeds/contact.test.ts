import { describe, expect, it } from "vitest";
import { published, siteOf } from "../view/testDocuments.ts";
import { contactText } from "./contact.ts";

const lines = (extra: object) => {
  const phone = published("phone", 1, { title: "示例热线", ...extra });
  return contactText(phone, siteOf([phone]))
    .replaceAll("\r\n ", "")
    .split("\r\n");
};
const landline = { numbers: [{ number: "020-12345678", channel: "voice" }] };
const lastCall = { on: "2026-03-01", by: "示例岗位", greeting: "您好", rightOffice: true };

describe("a contact for the telephone's address book", () => {
  it("has the number that was tried, as it is dialled from anywhere", () => {
    expect(lines({ ...landline, lastCall })).toContain("TEL;TYPE=WORK,VOICE:+862012345678");
  });

  it("has the short number of a national service", () => {
    const numbers = [{ number: "12345", channel: "voice" }];
    expect(lines({ numbers })).toContain("TEL;TYPE=WORK,VOICE:12345");
  });

  it.each([
    ["nobody tried", landline],
    ["only takes text messages", { numbers: [{ number: "12345", channel: "sms" }], lastCall }],
    ["only calls out", { numbers: [{ number: "96110", channel: "inbound-only" }], lastCall }],
  ])("has no number that %s", (_, extra) => {
    expect(lines(extra).filter((line) => line.startsWith("TEL"))).toEqual([]);
  });

  it("of a place has its address and the numbers of its office that may be called", () => {
    const numbers = [{ number: "12345", channel: "voice" }];
    const [called, untried] = [published("phone", 1, { numbers }), published("phone", 2, landline)];
    const phones = [called, untried].map(({ type, id }) => ({ type, id }));
    const venue = published("venue", 3, { title: "示例场地", address: "示例路1号, 二楼", phones });
    const site = siteOf([called, untried, venue]);
    const card = contactText(venue, site).replaceAll("\r\n ", "").split("\r\n");
    const { city, province } = site.identity.region;
    expect(card).toContain(`ADR;TYPE=WORK:;;示例路1号\\, 二楼;${city};${province};;中国`);
    expect(card.filter((line) => line.startsWith("TEL"))).toEqual(["TEL;TYPE=WORK,VOICE:12345"]);
    expect(card.filter((line) => line.startsWith("ORG"))).toEqual([]);
  });

  it("is a vCard that begins, names the office, and ends", () => {
    const card = lines({ ...landline, lastCall, organisation: "示例，一；二,三;四" });
    expect(card[0]).toBe("BEGIN:VCARD");
    expect(card).toContain("VERSION:3.0");
    expect(card).toContain("FN:示例热线");
    expect(card).toContain("ORG:示例，一；二\\,三\\;四");
    expect(card.at(-2)).toBe("END:VCARD");
  });
});
