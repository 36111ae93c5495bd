import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { pageWith } from "./testPage.ts";
import { size, sizeBudgets } from "./size.ts";

/** Text that cannot be compressed below so many bytes. */
const noise = (bytes: number) => `<p>${randomBytes(bytes).toString("base64")}</p>`;
const gate = (path: string, inMain: string) => size(pageWith(inMain, path));

describe("the weight of a page", () => {
  it.each([
    ["a short page", "/guides/a/", "<p>一</p>"],
    ["a long page that compresses well", "/guides/a/", "<p>带身份证到街道办理。</p>".repeat(2000)],
    ["a page just within its budget", "/guides/a/", noise(9 * 1024)],
    ["no page at all", "/robots.txt", noise(20 * 1024)],
  ])("%s goes out", (_, path, html) => {
    expect(gate(path, html)).toEqual([]);
  });

  it.each([
    ["a page over its budget", "/guides/a/", noise(11 * 1024)],
    ["an emergency page that another kind of page could afford", "/emergency/", noise(9 * 1024)],
    ["an alert as well", "/alerts/a/", noise(9 * 1024)],
  ])("%s stays back", (_, path, html) => {
    expect(gate(path, html)).toMatchObject([{ gate: "size" }]);
  });

  it("leaves room for the style sheet within 14 kB", () => {
    expect(Math.max(...Object.values(sizeBudgets))).toBeLessThanOrEqual(10 * 1024);
  });
});
