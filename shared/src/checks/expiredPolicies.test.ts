import { expect, it } from "vitest";
import { foundBy } from "./testSubject.ts";

it.each<[string, Record<string, unknown>, number]>([
  ["expired yesterday and called 有效", { status: "valid", expiresOn: "2026-03-04" }, 1],
  ["expired in the last month", { status: "valid", expiresOn: "2026-02-28" }, 1],
  ["expired at the end of the year", { status: "valid", expiresOn: "2025-12-31" }, 1],
  ["expired on a leap day", { status: "valid", expiresOn: "2024-02-29" }, 1],
  ["expired years ago", { status: "valid", expiresOn: "2016-05-01" }, 1],
  ["began and ended", { status: "valid", effectiveOn: "2021-01-01", expiresOn: "2026-01-01" }, 1],
  ["expires tomorrow", { status: "valid", expiresOn: "2026-03-06" }, 0],
  ["begins later", { status: "valid", effectiveOn: "2026-04-01", expiresOn: "2029-04-01" }, 0],
  ["expires today", { status: "valid", expiresOn: "2026-03-05" }, 0],
  ["expires later", { status: "valid", expiresOn: "2031-12-31" }, 0],
  ["expired and says so", { status: "repealed", expiresOn: "2020-01-01" }, 0],
  ["expired and was amended", { status: "amended", expiresOn: "2020-01-01" }, 0],
  ["has no end", { status: "valid" }, 0],
])("On the 5th of March 2026 a policy that %s", (_, document, times) => {
  const found = foundBy("expiredPolicies", document, "policy");
  expect(found.map(({ path, severity }) => [path, severity])).toEqual(
    Array(times).fill(["status", "error"]),
  );
});
