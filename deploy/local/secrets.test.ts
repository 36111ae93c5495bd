import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { loadSecrets } from "./secrets.ts";
import { temporaryFolder } from "./testing/folder.ts";

test("secrets are made once, all different, and only their owner can read them", async () => {
  const dataDir = path.join(temporaryFolder(), "new/var");
  const made = await loadSecrets(dataDir);
  expect(Object.keys(made)).toEqual(["superuser", "owner", "cms", "publisher", "payload"]);
  expect(new Set(Object.values(made)).size).toBe(5);
  for (const secret of Object.values(made)) expect(secret).toMatch(/^[\w-]{32}$/);
  expect(statSync(path.join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(statSync(dataDir).mode & 0o066).toBe(0);
  expect(readdirSync(dataDir)).toEqual(["secrets.json"]);
  expect(await loadSecrets(dataDir)).toEqual(made);
});

test.each([
  ["cut off", (text: string) => text.slice(0, 40)],
  ["without one of them", (text: string) => text.replace("publisher", "other")],
])("a secrets file that is %s is kept and named, not replaced", async (_, damage) => {
  const dataDir = temporaryFolder();
  await loadSecrets(dataDir);
  const file = path.join(dataDir, "secrets.json");
  const damaged = damage(readFileSync(file, "utf8"));
  writeFileSync(file, damaged);
  await expect(loadSecrets(dataDir)).rejects.toThrow(/secrets\.json is damaged.*backup/);
  expect(readFileSync(file, "utf8")).toBe(damaged);
});
