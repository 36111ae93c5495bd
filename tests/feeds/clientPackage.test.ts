import { execFile } from "node:child_process";
import { cpSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allSnapshot, siteOf } from "../support/allFeeds.ts";
import { FeedServer } from "../support/feedServer.ts";
import { type FeedsOverHttp, feedsOverHttp } from "../support/feedsOverHttp.ts";
import { buildClient } from "../../shared/buildClient.ts";

/** Somebody else's project that has installed the client, and nothing of this repository. */
let project: string;
let installed: string;
let feeds: FeedServer;
let http: FeedsOverHttp;
beforeAll(async () => {
  project = await mkdtemp(path.join(tmpdir(), "haizhu-client-"));
  installed = buildClient(path.join(project, "node_modules", "haizhu-feeds"));
  feeds = new FeedServer(siteOf(await allSnapshot()));
  http = await feedsOverHttp(() => feeds);
});
afterAll(async () => {
  await http.close();
  await rm(project, { recursive: true, force: true });
});

async function output(name: string, code: string): Promise<string> {
  writeFileSync(path.join(project, name), code);
  const run = promisify(execFile)(process.execPath, [name], { cwd: project });
  return (await run).stdout.trim();
}

describe("the package of the client", () => {
  it("has nothing that a registry's check would remark on", async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg as object))).toEqual([]);
    expect(Object.keys(pkg)).not.toContain("dependencies");
  });

  it("would be remarked on without its code", async () => {
    const broken = path.join(project, "broken");
    cpSync(installed, broken, { recursive: true });
    await rm(path.join(broken, "dist", "index.js"));
    const { messages } = await publint({ pkgDir: broken, strict: true, pack: false });
    expect(messages.map(({ code }) => code)).toContain("FILE_DOES_NOT_EXIST");
  });

  it("is small", () => {
    for (const [folder, most] of [["dist", 40_000] as const, ["miniprogram_dist", 30_000] as const])
      expect(bytesOf(path.join(installed, folder)), folder).toBeLessThan(most);
  });

  it("reads the feeds in plain Node", async () => {
    const code = `
      import { FeedClient, fetchTransport } from "haizhu-feeds";
      const client = new FeedClient({ base: ${JSON.stringify(http.base)}, transport: fetchTransport() });
      const { result, problems } = await client.update();
      const [first] = client.list("guide");
      const { title } = await client.read("guide", first.id);
      console.log(JSON.stringify({ result, problems, count: client.list("guide").length, same: title === first.title }));
    `;
    const count = [...feeds.site.live.all("guide")].length;
    expect(JSON.parse(await output("read.mjs", code))).toEqual({
      ...{ result: "reloaded", problems: [], count, same: true },
    });
  });

  it("is there for a mini-program's require, which knows no modules", async () => {
    const from = path.join(installed, "miniprogram_dist");
    cpSync(from, path.join(project, "miniprogram_npm"), { recursive: true });
    const code = 'console.log(Object.keys(require("./miniprogram_npm/index.js")).sort().join())';
    expect(await output("require.cjs", code)).toBe(
      "FeedClient,FeedError,fetchTransport,memoryStore,wxStore,wxTransport",
    );
  });

  it("has types that know what exists, and nothing else", () => {
    const file = path.join(project, "consumer.ts");
    const code = `import { FeedClient, fetchTransport } from "haizhu-feeds";
      const client = new FeedClient({ base: "https://a.cn/", transport: fetchTransport() });
      export const title: string | undefined = client.list("guide")[0]?.title;
      export const wrong: number = client.list("guide").length === 0 ? "" : 1;
      client.lists("guide");`;
    writeFileSync(file, code);
    const program = ts.createProgram([file], {
      ...{ strict: true, noEmit: true, types: [], target: ts.ScriptTarget.ES2022 },
      ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
    });
    expect(ts.getPreEmitDiagnostics(program).map(({ code: number }) => number)).toEqual([
      2322, 2551,
    ]);
  });
});

function bytesOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}
