import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { identityFromEnvironment } from "./identity.ts";

afterEach(() => vi.unstubAllEnvs());

const good = {
  name: "示例社区",
  host: "示例区政府",
  description: "示例",
  region: { province: "示例省", city: "示例市", district: "示例区" },
};

function withFile(content: object): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "haizhu-identity-")), "identity.json");
  writeFileSync(file, JSON.stringify(content));
  vi.stubEnv("SITE_IDENTITY", file);
  return file;
}

describe("the identity of a site", () => {
  it("is that of the file that the environment names", () => {
    withFile(good);
    expect(identityFromEnvironment().identity).toEqual({ ...good, demo: true });
  });

  it("takes the code of a government site from the environment, too", () => {
    withFile(good);
    vi.stubEnv("SITE_ID_CODE", "4401050000");
    expect(identityFromEnvironment().identity.siteIdCode).toBe("4401050000");
  });

  it.each([
    ["a key that does not exist", { ...good, hots: "示例" }, "hots"],
    ["no region", { ...good, region: undefined }, "region"],
    ["an empty name", { ...good, name: " " }, "name"],
    ["a code that is none", { ...good, siteIdCode: "12" }, "siteIdCode"],
    ["a mark that is no address", { ...good, officialMark: "javascript:alert(1)" }, "officialMark"],
  ])("refuses %s and says where", (_, content, key) => {
    const file = withFile(content);
    expect(identityFromEnvironment).toThrow(file);
    expect(identityFromEnvironment).toThrow(key);
  });
});
