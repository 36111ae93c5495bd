import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "../log.ts";
import { createSiteServer } from "./server.ts";

let data: string;
let server: ReturnType<typeof createSiteServer>;
let port: number;
const html = "<!doctype html><title>0123456789</title>";

beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), "haizhu-server-"));
  const folder = path.join(data, "public");
  await mkdir(path.join(folder, "guides"), { recursive: true });
  await writeFile(path.join(folder, "index.html"), html);
  await writeFile(path.join(folder, "404.html"), "没有这一页");
  await writeFile(path.join(folder, "guides", "index.html"), html);
  await writeFile(path.join(folder, "guides", "index.html.gz"), gzipSync(html));
  await writeFile(path.join(folder, "empty.txt"), "");
  await writeFile(path.join(folder, ".env"), "secret");
  await writeFile(path.join(data, "accounts.json"), "secret");
  await mkdir(path.join(data, "public-old"));
  await writeFile(path.join(data, "public-old", "a.txt"), "secret");
  await symlink("/nowhere", path.join(folder, "broken.html"));
  server = createSiteServer({
    publicFolder: folder,
    base: "/",
    log: createLog("test", { LOG_LEVEL: "silent" }),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.close().closeAllConnections();
  await rm(data, { recursive: true });
});

const get = (address: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`http://127.0.0.1:${port}${address}`, { headers, method, redirect: "manual" });

/** Sends an address as it is; `fetch` would tidy it up first. */
async function raw(address: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(`GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  let answer = "";
  for await (const chunk of socket.setEncoding("utf8")) answer += String(chunk);
  return answer;
}

describe("Part of a file", () => {
  it.each([
    ["bytes=0-4", 206, "<!doc"],
    ["bytes=-8", 206, "</title>"],
    [`bytes=32-`, 206, "</title>"],
    ["bytes=0-99999", 206, html],
    ["bytes=5-3", 200, html],
    ["bytes=-", 200, html],
    ["bytes=x-y", 200, html],
    ["bytes=0-1,3-4", 200, html],
    ["bytes=-0", 416, ""],
    ["bytes=99999-", 416, ""],
    ["bytes=99999999999999999999999-", 200, html],
  ])("asked for with %s answers %i", async (range, status, text) => {
    const response = await get("/", { Range: range });
    expect([response.status, await response.text()]).toEqual([status, text]);
    expect((await get("/")).status).toBe(200);
  });
});

describe("Nothing but the public files", () => {
  it.each([
    "/../accounts.json",
    "/..%2faccounts.json",
    "/%2e%2e/accounts.json",
    "/%2e%2e%2faccounts.json",
    "/..\\accounts.json",
    "/..%5caccounts.json",
    "/../public-old/a.txt",
    "/..%2fpublic-old/a.txt",
    "/.env",
    "/%2eenv",
    "/guides/../../accounts.json",
    "/index.html%00",
    "/%",
    "/%ff",
    "/broken.html",
    `/${"a".repeat(8000)}`,
  ])("%s is not found", async (address) => {
    const answer = await raw(address);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain("secret");
    expect(answer).toContain("没有这一页");
  });

  it("and only for reading", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
      expect((await get("/", {}, method)).status).toBe(405);
  });
});

describe("A public file", () => {
  it.each(["/guides/", "/guides", "/guides/index.html", "/guides/?v=1", "//guides/"])(
    "is found at %s",
    async (address) => {
      expect(await raw(address)).toContain(html);
    },
  );

  it("is sent compressed to those who can read that", async () => {
    const response = await get("/guides/", { "Accept-Encoding": "gzip" });
    expect(response.headers.get("Content-Encoding")).toBe("gzip");
    expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toBe(html);
  });

  it("is not sent again to those who have it", async () => {
    const etag = (await get("/")).headers.get("ETag") ?? "";
    expect((await get("/", { "If-None-Match": etag })).status).toBe(304);
  });

  it("has a head without a body", async () => {
    const response = await get("/", {}, "HEAD");
    expect(response.headers.get("Content-Length")).toBe(String(html.length));
    expect(await response.text()).toBe("");
  });

  it("may be empty", async () => {
    expect(await (await get("/empty.txt")).text()).toBe("");
  });
});
