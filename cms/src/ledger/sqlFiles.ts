import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

/** One SQL file, named by its path below `sql/`; `sha256` is that of its text. */
export interface SqlFile {
  name: string;
  text: string;
  sha256: string;
}

const root = new URL("./sql/", import.meta.url);

async function read(name: string): Promise<SqlFile> {
  const text = await readFile(new URL(name, root), "utf8");
  return { name, text, sha256: createHash("sha256").update(text).digest("hex") };
}

async function readAll(folder: string, pattern: RegExp): Promise<SqlFile[]> {
  const names = (await readdir(new URL(folder, root))).filter((name) => pattern.test(name));
  return Promise.all(names.sort().map((name) => read(folder + name)));
}

/** Tables and what must never change, applied once each in the order of their numbers. */
export const readMigrations = () => readAll("", /^\d{4}_\w+\.sql$/);

/** Functions and their data, written so that they can be applied again as a whole. */
export const readRules = () => readAll("rules/", /^\d{2}_\w+\.sql$/);

/** The rights of the database roles. */
export const readGrants = () => read("grants.sql");
