import { describe, expect, it } from "vitest";
import { readable } from "./log.ts";

describe("a line of the local start", () => {
  it.each([
    [{ level: "info", msg: "publisher ready", seq: 3 }, "publisher ready seq=3"],
    [{ level: "info", msg: "site ready" }, "site ready"],
    [
      { level: "error", msg: "It failed: do this.", kind: "disk", err: { message: "full" } },
      "error: It failed: do this. kind=disk (full)",
    ],
  ])("is short and begins with the words: %j", (fields, line) => {
    const logged = { time: "2026-11-22T04:00:00.000Z", program: "publisher", ...fields };
    expect(readable(JSON.stringify(logged))).toBe(line);
  });
});
