import { createHash, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sha256 } from "./sha256.ts";
import { textOf } from "./text.ts";

describe("what the client brings along", () => {
  it("hashes like everybody else", () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 70_000]) {
      const bytes = randomBytes(length);
      expect(sha256(bytes), `${length} bytes`).toBe(
        createHash("sha256").update(bytes).digest("hex"),
      );
    }
  });

  it("reads UTF-8 like everybody else", () => {
    const text = "海珠区 𠮷 é % \u0000 🙂";
    expect(textOf(new TextEncoder().encode(text))).toBe(text);
    expect(() => textOf(Uint8Array.from([0xff, 0xfe]))).toThrow();
  });
});
