import { expect, it } from "vitest";
import { foundBy } from "./testSubject.ts";

it.each<[string, Record<string, unknown>, number]>([
  ["expired yesterday and called 有效", { status: "valid", expiresOn: "2026-03-04" }, 1],
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
