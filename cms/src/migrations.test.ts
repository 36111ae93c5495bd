import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { getPayload } from "payload";
import { expect, it } from "vitest";
import { migrations } from "./migrations/index.ts";

const folder = path.join(import.meta.dirname, "migrations");

interface DrizzleKit {
  generateDrizzleJson: (schema: unknown) => Promise<object>;
  generateMigration: (before: object, after: object) => Promise<string[]>;
}

it("The migrations make the tables that the forms need; if not, run `node src/createMigration.ts`", async () => {
  process.env.PAYLOAD_SECRET = "only for this test";
  const { default: config } = await import("./payload.config.ts");
  const { db } = await getPayload({ config, disableDBConnect: true, disableOnInit: true });
  const kit = db.requireDrizzleKit() as unknown as DrizzleKit;
  const snapshots = readdirSync(folder).filter((file) => file.endsWith(".json"));
  const last = snapshots.sort().at(-1) ?? "";
  const before = JSON.parse(readFileSync(path.join(folder, last), "utf8")) as object;
  expect(await kit.generateMigration(before, await kit.generateDrizzleJson(db.schema))).toEqual([]);
});

it("Every migration in the folder is run, in order", () => {
  const files = readdirSync(folder).filter((file) => /^\d.*\.ts$/.test(file));
  const names = files.sort().map((file) => path.basename(file, ".ts"));
  expect(migrations.map(({ name }) => name)).toEqual(names);
  expect(names.length).toBeGreaterThan(0);
});
