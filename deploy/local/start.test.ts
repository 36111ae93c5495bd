import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "./testing/folder.ts";
import { freePort } from "./ports.ts";
import { createServer } from "node:net";

const script = path.join(import.meta.dirname, "start.mjs");

function run(env: Record<string, string>, ...flags: string[]) {
  return spawnSync(process.execPath, [...flags, script], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, ...env },
    timeout: 20_000,
  });
}

test("a Node that is too old is told what to do, before anything else", () => {
  const older = "Object.defineProperty(process, 'versions', { value: { node: '20.11.1' } })";
  const { status, stderr } = run(
    {},
    "--import",
    `data:text/javascript,${encodeURIComponent(older)}`,
  );
  expect(stderr).toMatch(
    /^start failed: this needs Node 24 or newer, and runs on 20\.11\.1\. Run /,
  );
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(status).toBe(1);
});

test("a setting that makes no sense ends the start with one line", () => {
  const { status, stderr, stdout } = run({ SITE_PORT: "http" });
  expect(stderr).toBe(
    'start failed: SITE_PORT is "http": set it to a port number from 1 to 65535.\n',
  );
  expect([status, stdout]).toEqual([1, ""]);
});

test("an occupied port ends the start before a database is made", async () => {
  const dataDir = temporaryFolder();
  const server = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const env = { DATA_DIR: dataDir, SITE_PORT: String(await freePort()), CMS_PORT: String(port) };
  const { status, stdout } = run(env);
  server.close();
  expect(stdout).toMatch(new RegExp(`^start failed: port ${port} \\(CMS_PORT\\) is used by`));
  expect(stdout.trim().split("\n")).toHaveLength(1);
  expect(status).toBe(1);
});
