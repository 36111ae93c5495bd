import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { type PostgresOptions, type RunningPostgres, startPostgres } from "./postgres.ts";
import { describeProcess } from "./processTable.ts";
import { temporaryFolder } from "./testing/folder.ts";
import { eventually, runProgram } from "./testing/program.ts";

const password = "a secret/with signs%";
const module = pathToFileURL(path.join(import.meta.dirname, "postgres.ts")).href;
const asRoot = process.getuid?.() === 0;

async function start(dataDir: string, options: Partial<PostgresOptions> = {}) {
  const said: string[] = [];
  const log = (text: string) => void said.push(text);
  const server = await startPostgres({ dataDir, password, log, fast: true, ...options });
  onTestFinished(server.stop);
  return { ...server, said };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query<Record<string, unknown>>(sql);
    return result.rows.flatMap((row) => Object.values(row));
  } finally {
    await client.end();
  }
}

const keepNote = ({ adminUrl }: RunningPostgres) =>
  query(adminUrl, "CREATE TABLE note AS SELECT '长者饭堂' AS text");
const readNote = ({ adminUrl }: RunningPostgres) => query(adminUrl, "SELECT text FROM note");

describe("an embedded PostgreSQL", { timeout: 30_000 }, () => {
  test("starts on an empty folder and answers whoever knows the password", async () => {
    const dataDir = path.join(temporaryFolder(), "var");
    const server = await start(dataDir);
    const settings = ["server_encoding", "listen_addresses", "unix_socket_directories", "TimeZone"];
    const shown = settings.map((name) => `current_setting('${name}')`).join(", ");
    expect(Object.values(await query(server.adminUrl, `SELECT ARRAY[${shown}]`))).toEqual([
      ["UTF8", "127.0.0.1", "", "UTC"],
    ]);
    const stored = await query(
      server.adminUrl,
      "SELECT rolpassword FROM pg_authid WHERE rolcanlogin",
    );
    expect(stored).toEqual([expect.stringMatching(/^SCRAM-SHA-256\$/)]);
    expect(statSync(path.join(dataDir, "postgres")).mode & 0o777).toBe(0o700);
    expect(readdirSync(dataDir).toSorted()).toEqual(["postgres", "postgres.log"]);
    // Ctrl-C goes to a whole process group: the database must be out of its reach.
    expect(describeProcess(server.pid)?.group).toBe(server.pid);
  });

  test("refuses a wrong password, and none at all", async () => {
    const server = await start(temporaryFolder());
    const address = `@127.0.0.1:${server.port}/postgres`;
    const refused = expect.objectContaining({ code: "28P01" }) as unknown;
    await expect(query(`postgres://postgres:guess${address}`, "SELECT 1")).rejects.toEqual(refused);
    await expect(query(`postgres://postgres${address}`, "SELECT 1")).rejects.toThrow(/password/);
  });

  test("keeps what was written when it is stopped and started again", async () => {
    const dataDir = temporaryFolder();
    const first = await start(dataDir);
    await keepNote(first);
    await first.stop();
    expect(describeProcess(first.pid)).toBeUndefined();
    expect(await readNote(await start(dataDir))).toEqual(["长者饭堂"]);
  });

  test("replaces the server that a killed launcher left running, without losing anything", async () => {
    const dataDir = temporaryFolder();
    const options = JSON.stringify({ dataDir, password, fast: true });
    const launcher = runProgram(
      dataDir,
      "launcher.mjs",
      `import { startPostgres } from ${JSON.stringify(module)};
       const { adminUrl, pid } = await startPostgres({ ...${options}, log: console.log });
       console.log("pid", pid, "url", adminUrl);
       setInterval(() => {}, 1000);`,
    );
    const [, pid, adminUrl = ""] = await launcher.prints(/pid (\d+) url (\S+)/);
    await query(adminUrl, "CREATE TABLE note AS SELECT '长者饭堂' AS text");
    launcher.child.kill("SIGKILL");
    await launcher.ended;
    expect(describeProcess(Number(pid))).toBeDefined();

    const server = await start(dataDir);
    expect(describeProcess(Number(pid))).toBeUndefined();
    expect(server.said.join()).toContain(`process ${pid}`);
    expect(await readNote(server)).toEqual(["长者饭堂"]);
  });

  test("recovers when the server itself was killed", async () => {
    const dataDir = temporaryFolder();
    const first = await start(dataDir);
    await keepNote(first);
    process.kill(first.pid, "SIGKILL");
    await first.ended;
    expect(await readNote(await start(dataDir))).toEqual(["长者饭堂"]);
  });

  test("leaves a program alone that got the old server's process number", async () => {
    const dataDir = temporaryFolder();
    await (await start(dataDir)).stop();
    const other = runProgram(
      dataDir,
      "other.mjs",
      `console.log("here"); setInterval(() => {}, 1000);`,
    );
    await other.prints(/here/);
    const note = [
      other.pid,
      path.join(dataDir, "postgres"),
      0,
      5432,
      "",
      "127.0.0.1",
      " 1 1",
      "ready",
    ];
    writeFileSync(path.join(dataDir, "postgres/postmaster.pid"), `${note.join("\n")}\n`);
    const server = await start(dataDir);
    expect(await query(server.adminUrl, "SELECT 1")).toEqual([1]);
    expect(describeProcess(other.pid)).toBeDefined();
  });

  test("makes a new database beside one whose creation was interrupted", async () => {
    const dataDir = temporaryFolder();
    mkdirSync(path.join(dataDir, "postgres/base"), { recursive: true });
    mkdirSync(path.join(dataDir, ".postgres-init-AbCdEf/data/base"), { recursive: true });
    const server = await start(dataDir);
    expect(await query(server.adminUrl, "SELECT 1")).toEqual([1]);
    const left = readdirSync(dataDir).filter((name) => !name.startsWith("postgres.log"));
    expect(left.toSorted()).toEqual(["postgres", expect.stringMatching(/^postgres\.unfinished-/)]);
  });

  test("can be given up while it is being made", async () => {
    const dataDir = temporaryFolder();
    const giveUp = new AbortController();
    const starting = start(dataDir, { signal: giveUp.signal });
    await eventually(() => readdirSync(dataDir).some((name) => name.startsWith(".postgres-init-")));
    giveUp.abort();
    await expect(starting).rejects.toThrow(/abort/i);
    expect(readdirSync(dataDir)).toEqual([]);
  });
});

describe("what stands in the way of a start is said in one line", { timeout: 30_000 }, () => {
  test("secrets.json and database do not belong together", async () => {
    const dataDir = temporaryFolder();
    await (await start(dataDir)).stop();
    await expect(start(dataDir, { password: "another" })).rejects.toThrow(
      /another password than secrets\.json says: put back/,
    );
  });

  test("the database was made by another version", async () => {
    const dataDir = temporaryFolder();
    mkdirSync(path.join(dataDir, "postgres"));
    writeFileSync(path.join(dataDir, "postgres/PG_VERSION"), "17\n");
    await expect(start(dataDir)).rejects.toThrow(/made by PostgreSQL 17, this version brings 18/);
  });

  test("the data folder is a file", async () => {
    const file = path.join(temporaryFolder(), "var");
    writeFileSync(file, "");
    await expect(start(file)).rejects.toThrow(/var.*choose another DATA_DIR/);
  });

  test.runIf(asRoot)("root's unprivileged user cannot get to the data folder", async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o700);
    const dataDir = path.join(folder, "var");
    await expect(start(dataDir, { runAs: "nobody" })).rejects.toThrow(`chmod o+x ${folder}`);
    expect(existsSync(path.join(dataDir, "postgres"))).toBe(false);
  });

  test.runIf(!asRoot)("the data folder belongs to somebody else", async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    await expect(start(path.join(folder, "var"))).rejects.toThrow(/permission denied.*DATA_DIR/);
  });

  test.runIf(!asRoot)("the database belongs to somebody else; it is not replaced", async () => {
    const dataDir = temporaryFolder();
    await (await start(dataDir)).stop();
    chmodSync(path.join(dataDir, "postgres"), 0o000);
    await expect(start(dataDir)).rejects.toThrow(/permission denied/);
    chmodSync(path.join(dataDir, "postgres"), 0o700);
    expect(readdirSync(dataDir).toSorted()).toEqual(["postgres", "postgres.log"]);
  });
});

describe.runIf(asRoot)("when root starts it", { timeout: 30_000 }, () => {
  test("it runs without root's powers, and the data changes hands when the way changes", async () => {
    const folder = temporaryFolder();
    const first = await start(folder, { runAs: "nobody" });
    await keepNote(first);
    expect(statSync(`/proc/${first.pid}`).uid).toBe(65534);
    await first.stop();
    const second = await start(folder);
    expect(await readNote(second)).toEqual(["长者饭堂"]);
    await second.stop();
    expect(await readNote(await start(folder, { runAs: "nobody" }))).toEqual(["长者饭堂"]);
  });
});
