import { expect, it } from "vitest";
import type { RecordedSignature } from "../ledger/signatures.ts";
import { byMonth } from "./byMonth.ts";

const at = (moment: string) => ({ at: moment }) as RecordedSignature;
const counts = (signatures: RecordedSignature[], now: string) =>
  byMonth(signatures, new Date(now)).map(({ month, signatures: all }) => [month, all.length]);

it("counts by the months of China, this one also when there was none", () => {
  const signatures = [at("2026-10-31T17:00:00.000Z"), at("2026-10-31T15:00:00.000Z")];
  expect(counts(signatures, "2026-12-05T00:00:00Z")).toEqual([
    ["2026-12", 0],
    ["2026-11", 1],
    ["2026-10", 1],
  ]);
});
