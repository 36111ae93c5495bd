import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { freePort } from "./ports.ts";
import { temporaryFolder } from "./testing/folder.ts";
import { type Program, runProgram } from "./testing/program.ts";

const url = (specifier: string) => JSON.stringify(specifier);
const local = (name: string) => url(pathToFileURL(path.join(import.meta.dirname, name)).href);

const shows = (...names: string[]) =>
  `console.log(${names.map((n) => `process.env.${n}`).join(", ")});`;
const staysOn = "setInterval(() => {}, 1000);";

/** What the other packages provide to a start, each as small as it can be. */
const packages = {
  "cms/src/ledger/migrate.ts": `
    import pg from ${url(import.meta.resolve("pg"))};
    export async function migrateLedger({ adminUrl, database, roles }) {
      console.log("migrate", database, JSON.stringify(roles.cms));
      const client = new pg.Client({ connectionString: adminUrl });
      await client.connect();
      await client.query("CREATE SCHEMA IF NOT EXISTS publication");
      await client.query("CREATE TABLE IF NOT EXISTS publication.publication (seq bigint)");
      await client.end();
      return { ownerUrl: adminUrl, cmsUrl: "postgres://cms", publisherUrl: "postgres://publisher" };
    }`,
  "site/bundle.ts": shows("NODE_ENV", "SITE_URL"),
  "site/publisher/main.ts": `
    ${shows("PUBLISHER_DATABASE_URL", "OWNER_DATABASE_URL", "PAYLOAD_SECRET", "DATABASE_URL", "DEMO")}
    console.log("publisher ready seq=7"); ${staysOn}`,
  "site/server/main.ts": `
    import { createServer } from "node:http";
    createServer((_, answer) => answer.end('{"seq": 7}'))
      .listen(Number(process.env.SITE_PORT), "127.0.0.1", () => console.log("site ready"));`,
  "cms/src/seed/main.ts": `
    ${shows("CMS_DATABASE_URL", "CMS_URL", "DEMO")}
    if (!process.env.PAYLOAD_SECRET || !process.env.OWNER_DATABASE_URL) process.exit(1);`,
  "cms/node_modules/next/dist/bin/next": `
    const { createServer } = require("node:http");
    const [what, ...options] = process.argv.slice(2);
    console.log(what, ...options);
    if (what === "start") createServer((_, answer) => answer.end("admin")).listen(Number(options[3]), options[1]);`,
  "cms/package.json": "{}",
  "site/package.json": '{ "type": "module" }',
};

interface Repository {
  folder: string;
  environment: Record<string, string>;
}

async function repository(): Promise<Repository> {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(packages)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  const [site, cms] = [await freePort(), await freePort()];
  const environment = { DATA_DIR: `${folder}/var`, SITE_PORT: String(site), CMS_PORT: String(cms) };
  return { folder, environment };
}

function start({ folder, environment }: Repository): Program {
  return runProgram(
    folder,
    "start.mjs",
    `import { launch } from ${local("launch.ts")};
     import { localStages } from ${local("localStages.ts")};
     import { readSettings } from ${local("settings.ts")};
     const environment = { ...process.env, ...${JSON.stringify(environment)} };
     const settings = readSettings(environment);
     const stages = localStages(settings, environment, ${JSON.stringify(folder)});
     process.exit(await launch({ dataDir: settings.dataDir, stages, readyLine: "ready now", print: console.log }));`,
  );
}

async function startAndStop(where: Repository): Promise<string> {
  const program = start(where);
  await program.prints(/\nready now\n$/);
  program.child.kill("SIGINT");
  expect(await program.ended).toBe(0);
  return program.output();
}

test(
  "a start goes from an empty folder to a site and an admin that answer",
  { timeout: 30_000 },
  async () => {
    const where = await repository();
    const { SITE_PORT, CMS_PORT } = where.environment;
    const program = start(where);
    await program.prints(/\nready now\n$/);
    expect(await (await fetch(`http://127.0.0.1:${CMS_PORT}/admin`)).text()).toBe("admin");
    expect(await (await fetch(`http://127.0.0.1:${SITE_PORT}/`)).text()).toContain("seq");
    program.child.kill("SIGINT");
    expect(await program.ended).toBe(0);

    const lines = program.output().split("\n");
    const wanted = [
      /^\[ *\d+\.\ds\] database: PostgreSQL 18 on 127\.0\.0\.1:\d+$/,
      /^migrate haizhu \{"password":"[\w-]{32}"\}$/,
      new RegExp(`^bundle +\\| production http://127\\.0\\.0\\.1:${SITE_PORT}/$`),
      // Each child knows the database addresses and keys that it needs, and no others.
      /^publisher \| postgres:\/\/publisher undefined undefined undefined 1$/,
      /publisher: publisher ready seq=7$/,
      /site: can be read at/,
      /admin build …$/,
      /^build +\| build$/,
      new RegExp(`^admin +\\| start -H 127\\.0\\.0\\.1 -p ${CMS_PORT}$`),
      /publication: the site shows everything/,
      /^ready now$/,
    ];
    const found = wanted.map((pattern) => lines.findIndex((line) => pattern.test(line)));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    // The content is imported beside the site, and before the admin is built.
    const seeded = lines.findIndex((line) => line.includes("content: in place"));
    expect(seeded).toBeGreaterThan(0);
    expect(seeded).toBeLessThan(lines.findIndex((line) => line.includes("admin build …")));
    expect(lines).toContain(`seed      | postgres://cms http://127.0.0.1:${CMS_PORT} 1`);
  },
);

test(
  "a second start builds nothing unless something was changed",
  { timeout: 30_000 },
  async () => {
    const where = await repository();
    expect(await startAndStop(where)).toContain("build     | build");
    const secrets = readFileSync(path.join(where.folder, "var/secrets.json"), "utf8");
    const again = await startAndStop(where);
    expect(again).toContain("admin build: unchanged");
    expect(again).not.toContain("build     | build");
    expect(readFileSync(path.join(where.folder, "var/secrets.json"), "utf8")).toBe(secrets);
    writeFileSync(path.join(where.folder, "cms/src/new.ts"), "");
    expect(await startAndStop(where)).toContain("build     | build");
  },
);
