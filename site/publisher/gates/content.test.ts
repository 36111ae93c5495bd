import { createHash } from "node:crypto";
import { canonicalJson } from "@haizhu/shared/canonicalJson";
import { describe, expect, it } from "vitest";
import { published } from "../../src/view/testDocuments.ts";
import { admit, type LedgerRow } from "./content.ts";

function row(document: unknown, changes: Partial<LedgerRow> = {}): LedgerRow {
  const content = typeof document === "string" ? document : canonicalJson(document);
  const at = new Date("2026-03-01T01:00:00Z");
  return {
    ...{ type: "phone", documentId: published("phone", 1).id, slug: "phone-1", content },
    ...{
      sha256: createHash("sha256").update(content).digest("hex"),
      publishedAt: at,
      updatedAt: at,
    },
    ...{ firstSeq: 1, seq: 1, ...changes },
  };
}
const phone = published("phone", 1).document;

describe("what comes from the ledger", () => {
  it("passes when it is what was reviewed and fits its schema", () => {
    const { entry, faults } = admit(row(phone));
    expect(faults).toEqual([]);
    expect(entry?.document).toEqual(phone);
  });

  it.each([
    ["has other bytes than were reviewed", row(phone, { sha256: "0".repeat(64) })],
    ["is of a type that nobody knows", row(phone, { type: "poem" })],
    ["cannot be read", row("{")],
    ["is no document", row("[1]".replace("[1]", "null"))],
  ])("is not shown at all when it %s", (_, bad) => {
    const { entry, faults } = admit(bad);
    expect(entry).toBeUndefined();
    expect(faults).toMatchObject([{ gate: "content" }]);
  });

  it("is found not to fit its schema, and can still be shown where it was shown before", () => {
    const { entry, faults } = admit(row({ ...phone, organisation: "" }));
    expect(faults).toMatchObject([
      { gate: "schema", reason: "Does not fit its schema: organisation." },
    ]);
    expect(faults[0]?.message).toMatch(/单位/);
    expect(entry?.document.title).toBe(phone.title);
  });

  it("keeps its numbers exactly: one that the schema would change is found", () => {
    const numbers = phone.numbers.map((item) => ({ ...item, extension: "801" }));
    expect(admit(row({ ...phone, numbers })).faults).toMatchObject([{ gate: "phones" }]);
  });
});
