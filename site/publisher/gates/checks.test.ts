import { checkSign } from "@haizhu/shared/checks/privateData/identityNumber";
import { typeNames } from "@haizhu/shared/documents/registry";
import { describe, expect, it } from "vitest";
import { published } from "../../src/view/testDocuments.ts";
import { passesChecks } from "./checks.ts";
import { documentGates } from "./documentGates.ts";

/** Made up, with a right check sign. */
const first17 = "44010519900101123";
const secret = first17 + checkSign(first17);

function found(type: "guide" | "policy", changes: object, updatedAt = "2026-11-10T00:00:00Z") {
  const entry = published(type, 1);
  const document = { ...entry.document, ...changes };
  return passesChecks({ ...entry, document, updatedAt }, undefined);
}

describe("The checks at the gate", () => {
  it("are asked", () => {
    expect(documentGates).toContain(passesChecks);
  });

  it.each(typeNames)("let a good %s out", (type) => {
    expect(passesChecks(published(type, 1), undefined)).toEqual([]);
  });

  it("hold back an identity number, and nowhere say which", () => {
    const faults = found("guide", { summary: `请找${secret}。` });
    expect(faults).toMatchObject([
      { gate: "checks", reason: "The check privateData finds an error at summary." },
    ]);
    expect(faults[0]?.message).toContain("身份证");
    expect(JSON.stringify(faults)).not.toContain(secret.slice(4, 14));
  });

  it("let out what they only warn of: somebody has given the reason", () => {
    expect(found("guide", { summary: "登陆系统可以查询。" })).toEqual([]);
  });

  it.each([
    ["expires later: its page does not vanish on that day", "2026-11-11", 0],
    ["was over already when it went out", "2026-11-09", 1],
  ])("know a policy that %s", (_, expiresOn, times) => {
    const changes = { status: "valid", effectiveOn: "2026-01-01", expiresOn };
    expect(found("policy", changes)).toHaveLength(times);
  });
});
