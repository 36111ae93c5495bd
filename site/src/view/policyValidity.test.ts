import { expect, it } from "vitest";
import { policyValidity } from "./policyValidity.ts";

const today = "2026-03-05";

it.each([
  ["有效", true, { status: "valid" as const }],
  ["有效", true, { status: "valid" as const, expiresOn: today }],
  ["已过有效期", false, { status: "valid" as const, expiresOn: "2026-03-04" }],
  ["有效", true, { status: "valid" as const, effectiveOn: today }],
  ["尚未施行", false, { status: "valid" as const, effectiveOn: "2026-03-06" }],
  ["已修订", true, { status: "amended" as const }],
  ["已废止", false, { status: "repealed" as const, expiresOn: "2030-01-01" }],
])("a policy is %s (may be relied on: %s) when %o", (text, inForce, policy) => {
  expect(policyValidity(policy, today)).toEqual({ text, inForce });
});
