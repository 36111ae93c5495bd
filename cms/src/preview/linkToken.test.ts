import { describe, expect, it } from "vitest";
import { claimsOf, linkToken } from "./linkToken.ts";

const claims = {
  type: "guide" as const,
  id: "0b9f6f2c-58a5-4f0e-9b56-0d3f4b8f2a11",
  expires: new Date("2026-11-23T08:00:00Z"),
  link: "7c1a6a52-97f4-4e77-8f11-aa4c8f7f5f02",
};
const secret = "one";
const token = linkToken(claims, secret);

describe("A preview link", () => {
  it("says which document it shows and until when", () => {
    expect(claimsOf(token, secret)).toEqual(claims);
  });

  it("is an address that nothing has to be escaped in", () => {
    expect(encodeURIComponent(token)).toBe(token);
  });

  const [type = "", id = "", expires = "", link = "", seal = ""] = token.split(".");
  const later = (Number.parseInt(expires, 36) + 86_400).toString(36);
  it.each([
    ["another document", [type, id.replace("0b9f", "0b9e"), expires, link, seal]],
    ["another type", ["policy", id, expires, link, seal]],
    ["a later end", [type, id, later, link, seal]],
    ["another row", [type, id, expires, link.replace("7c1a", "7c1b"), seal]],
    ["another seal", [type, id, expires, link, seal.replace(/^./, (c) => (c === "A" ? "B" : "A"))]],
    ["a shorter seal", [type, id, expires, link, seal.slice(0, -4)]],
    ["no seal", [type, id, expires, link, ""]],
    ["a part more", [type, id, expires, link, "x", seal]],
    ["nothing", [""]],
  ])("is nobody's with %s", (_, parts) => {
    expect(claimsOf(parts.join("."), secret)).toBeUndefined();
  });

  it("is nobody's when another secret has sealed it", () => {
    expect(claimsOf(linkToken(claims, "two"), secret)).toBeUndefined();
  });
});
