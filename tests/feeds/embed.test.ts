import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { RichTextForms } from "@haizhu/shared/richText/forms";
import { liveDocument, withdrawal } from "../support/demoSite.ts";
import { everyKindOfPage } from "../support/everyKindOfPage.ts";
import { siteOf } from "../support/allFeeds.ts";
import { FeedServer } from "../support/feedServer.ts";
import { type FeedsOverHttp, feedsOverHttp } from "../support/feedsOverHttp.ts";
import { buildClient } from "../../shared/buildClient.ts";

const work = mkdtempSync(path.join(tmpdir(), "haizhu-embed-"));
const snapshot = await everyKindOfPage();
let feeds = new FeedServer(siteOf(snapshot, new Date()));
let http: FeedsOverHttp;
const started: ChildProcess[] = [];

beforeAll(async () => {
  cpSync(path.join(import.meta.dirname, "../../docs/examples/embed"), work, { recursive: true });
  buildClient(path.join(work, "node_modules", "haizhu-feeds"));
  http = await feedsOverHttp(() => feeds);
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill();
  feeds = new FeedServer(siteOf(snapshot, new Date()));
});
afterAll(async () => {
  await http.close();
  rmSync(work, { recursive: true, force: true });
});

/** Another department's web site, started as its README says. */
async function otherSite(): Promise<(type: string, id: string) => Promise<Shown>> {
  const env = { ...process.env, FEEDS: http.base, PORT: "0" };
  const child = spawn(process.execPath, ["server.mjs"], { cwd: work, env });
  started.push(child);
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return async (type, id) => {
    const response = await fetch(`${line.toString().trim()}${type}/${id}`);
    const { window } = new JSDOM(await response.text());
    const policy = response.headers.get("content-security-policy") ?? "";
    return { status: response.status, policy, document: window.document };
  };
}

interface Shown {
  status: number;
  policy: string;
  document: Document;
}

const textOf = ({ document }: Shown) => document.body.textContent.replace(/\s+/g, "");

function documentWithBody() {
  const found = [...feeds.site.live.all("policy")].find(({ document }) => "body" in document);
  if (!found) throw new Error("There is no policy with a body.");
  return found;
}

describe("another web site that embeds a document", () => {
  it("shows all its words, without a script, a style or a handler", async () => {
    const { id, document } = documentWithBody();
    const file = feeds.files.get(`/feeds/v1/policies/${id}.json`) ?? "";
    const { body, url } = JSON.parse(file) as { body: RichTextForms; url: string };
    const shown = await (await otherSite())("policy", id);
    expect(shown.document.querySelector("article h2")?.textContent).toBe(document.title);
    expect(textOf(shown)).toContain(document.summary.replace(/\s+/g, ""));
    expect(textOf(shown)).toContain(body.text.replace(/\s+/g, ""));
    expect(shown.document.querySelector("article > p:last-child a")?.getAttribute("href")).toBe(
      url,
    );
    expect(
      shown.document.querySelectorAll("script, style, iframe, [style], [onclick]"),
    ).toHaveLength(0);
    expect(shown.policy).toContain("default-src 'none'");
  });

  it("shows words that look like markup as words", async () => {
    const entry = documentWithBody();
    const seq = snapshot.seq + 1;
    const title = '<img src=x onerror="alert(1)">&amp;';
    const document = { ...entry.document, title };
    feeds.apply({ put: { ...liveDocument(entry, document, entry.firstSeq), seq } }, seq);
    const shown = await (await otherSite())("policy", entry.id);
    expect(shown.document.querySelector("article h2")?.textContent).toBe(title);
    expect(shown.document.querySelector("img[onerror]")).toBeNull();
  });

  it("shows of a withdrawn document only that it is gone", async () => {
    const entry = documentWithBody();
    const show = await otherSite();
    expect(textOf(await show("policy", entry.id))).toContain(entry.document.title);
    feeds.apply({ withdraw: withdrawal(entry, snapshot.seq + 1) }, snapshot.seq + 1);
    const shown = await (await otherSite())("policy", entry.id);
    expect(textOf(shown)).toContain("这份内容已撤下：已过期");
    expect(textOf(shown)).not.toContain(entry.document.title);
  });

  it("goes on showing what it has read when there is no answer, and does not make up the rest", async () => {
    const entry = documentWithBody();
    const show = await otherSite();
    await show("policy", entry.id);
    feeds.isDown = true;
    expect(textOf(await show("policy", entry.id))).toContain(entry.document.title);
    const other = [...feeds.site.live.all("guide")][0];
    expect((await show("guide", other?.id ?? "")).status).toBe(503);
  });

  it("says that content from feeds that are not kept up may be old", async () => {
    const { id } = documentWithBody();
    expect(textOf(await (await otherSite())("policy", id))).not.toContain("可能不是最新");
    feeds.restart(new Date(Date.now() - 2 * 24 * 60 * 60 * 1000));
    expect(textOf(await (await otherSite())("policy", id))).toContain("可能不是最新");
  });

  it("has the alerts in force on top, and none that is over", async () => {
    const { id } = documentWithBody();
    const entry = [...feeds.site.live.all("alert")][0];
    if (!entry) throw new Error("There is no alert.");
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
    const show = await otherSite();
    for (const [index, [expires, headline]] of [
      [hours(1), "【示例】还没有到时间"] as const,
      [hours(-1), "【示例】已经到了时间"] as const,
    ].entries()) {
      const seq = snapshot.seq + 1 + index;
      const document = { ...entry.document, headline, effective: hours(-2), expires };
      feeds.apply({ put: { ...liveDocument(entry, document, entry.firstSeq), seq } }, seq);
      const { body } = (await show("policy", id)).document;
      if (index === 0) expect(body.firstElementChild?.tagName).toBe("ASIDE");
      expect(body.textContent.includes(headline), headline).toBe(index === 0);
    }
  });
});
