import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimsOf, linkToken } from "@haizhu/cms/preview/linkToken";
import { demoId } from "@haizhu/cms/seed/content";
import { previewHtml } from "@haizhu/site/publisher/preview/previewHtml";
import { signedIn } from "../support/admin.ts";
import { ask, eventually, publicFile, standing, transition, upload } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";
import { readTree } from "../support/tree.ts";

/** A draft as a leader sees it on a phone before it is out. The steps build on each other. */
const slug = "dayuanshuaifu";
const id = demoId("venue", slug);
const title = "孙中山大元帅府纪念馆（还没有发布的名称）";
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGPgijohZ1MBAAZvAf/tALlyAAAAAElFTkSuQmCC",
  "base64",
);

let browser: Browser;
let address: string;
let token: string;
/** The hash of the draft's picture, which nothing public shows yet. */
let picture: string;
/** The hash of the version that reviewers have before them. */
let underReview: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const uploaded = await upload("editor", png, { alt: "门口的示例图片" });
  const { id: image, sha256 } = uploaded.body.doc ?? {};
  picture = String(sha256);
  const changes = { title, images: [{ image }] };
  expect((await ask("editor", "PATCH", `/api/venues/${id}`, changes)).status).toBe(200);
});
afterAll(() => browser.close());

const secret = () =>
  (
    JSON.parse(readFileSync(path.join(system().dataFolder, "secrets.json"), "utf8")) as {
      payload: string;
    }
  ).payload;

/** What the link shows to somebody without an account. */
async function opened(link: string) {
  const response = await fetch(link);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe("a preview of a draft", () => {
  it("shows the page in the width of a phone and of a desktop, and makes a link", async () => {
    const page = await signedIn(browser, "editor");
    await page.goto(`${system().cms}admin/collections/venues/${id}`);
    await page.getByRole("link", { name: "预览" }).press("Enter");
    for (const [name, width] of [
      ["手机上的样子", 390],
      ["电脑上的样子", 1280],
    ] as const) {
      const frame = page.frameLocator(`iframe[title=${name}]`);
      await frame.getByRole("heading", { level: 1, name: title }).waitFor();
      expect(await frame.locator("html").evaluate((html) => html.clientWidth)).toBe(width);
      expect(await frame.locator(".preview-mark").innerText()).toMatch(/^预览 · 未发布/);
    }
    await page.getByRole("button", { name: "手机", exact: true }).press("Enter");
    await page.locator("iframe[title=电脑上的样子]").waitFor({ state: "detached" });
    await page.getByLabel("多久有效").selectOption("2 小时");
    await page.getByRole("button", { name: "做一个链接" }).press("Enter");
    address = await page.getByLabel(/^链接（/).inputValue();
    token = address.split("/").at(-2) ?? "";
    const { expires } = claimsOf(token, secret()) ?? { expires: new Date(0) };
    const hours = (expires.getTime() - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(1.9);
    expect(hours).toBeLessThanOrEqual(2);
    await page.context().close();
  });

  it("opens without an account, with its pictures and styles, and runs and keeps nothing", async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    const response = await page.goto(address);
    expect(response?.headers()).toMatchObject({
      "cache-control": "no-store, private",
      "x-robots-tag": "noindex, nofollow, noarchive",
      "referrer-policy": "no-referrer",
    });
    const policy = response?.headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toContain("script-src");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(title);
    const mark = page.locator(".preview-mark");
    expect(await mark.innerText()).toMatch(/^预览 · 未发布 .+ 前有效，请勿转发$/);
    const position = await mark.evaluate((element) => getComputedStyle(element).position);
    expect(position).toBe("sticky");
    const shown = page.getByRole("img", { name: "门口的示例图片" });
    await shown.scrollIntoViewIfNeeded();
    const width = () => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth);
    // Its width in the layout: how many pixels the chosen rendition has, no browser tells.
    expect(await eventually(width, (pixels) => pixels > 0, 5)).toBeGreaterThan(0);
    expect(await page.locator("meta[name=robots][content^=noindex]").count()).toBeGreaterThan(0);
    await context.close();
  });

  it("is not there for a link that was changed, is over, or names another document", async () => {
    const claims = claimsOf(token, secret());
    if (!claims) throw new Error("The link is ours.");
    const other = demoId("venue", "baogang-tiyuchang");
    const forged = (changes: object, by = secret()) =>
      new URL(`/preview/${linkToken({ ...claims, ...changes }, by)}/`, system().cms).href;
    const later = new Date(claims.expires.getTime() + 86_400_000);
    const attempts: [link: string, status: number][] = [
      [forged({ expires: later }, "guessed"), 404],
      [address.replace(id, other), 404],
      [address.slice(0, -3), 404],
      [forged({ expires: new Date(Date.now() - 1000) }), 410],
      [forged({ id: other }), 410],
      [`${address}media/${"0".repeat(64)}.png`, 404],
      [`${address}media/..%2f..%2fsecrets.json`, 404],
      [new URL(`/api/preview/venue/${id}/page`, system().cms).href, 401],
      [new URL(`/api/preview/venue/${id}/media/${picture}.png`, system().cms).href, 401],
      [new URL("/preview/files/..%2f..%2fsecrets.json", system().cms).href, 404],
    ];
    for (const [link, status] of attempts) {
      const answer = await opened(link);
      expect([link, answer.status]).toEqual([link, status]);
      expect(answer.text).not.toContain(title);
    }
    const wish = { type: "venue", id, hours: 2000 };
    expect((await ask("editor", "POST", "/api/preview/links", wish)).status).toBe(422);
    expect((await ask("nobody", "POST", "/api/preview/links", wish)).status).toBe(401);
    expect(
      (await ask("editor", "GET", `/api/preview-links?where[document][equals]=${id}`)).body.docs
        ?.length,
    ).toBe(1);
    expect((await ask("nobody", "GET", "/api/preview-links")).status).toBe(403);
  });

  it("is no link while the checks refuse the draft: what nobody may hand in is not sent round", async () => {
    const { verificationNote } = (await ask("editor", "GET", `/api/venues/${id}`)).body as {
      verificationNote?: string;
    };
    const secretNote = `${verificationNote ?? ""}联系人身份证11010519491231002X。`;
    await ask("editor", "PATCH", `/api/venues/${id}`, { verificationNote: secretNote });
    const answer = await opened(address);
    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain("11010519491231002X");
    const wish = { type: "venue", id, hours: 2 };
    const refused = await ask("editor", "POST", "/api/preview/links", wish);
    expect(refused.body.error?.code).toBe("notPresentable");
    await ask("editor", "PATCH", `/api/venues/${id}`, { verificationNote });
    expect((await opened(address)).status).toBe(200);
  });

  it("is what was handed in for who reviews it, whatever was saved since", async () => {
    const { body } = await transition("editor", "venue", id, "submit", { comment: "为了测试" });
    underReview = body.sha256 ?? "";
    await ask("editor", "PATCH", `/api/venues/${id}`, { title: "交审以后才改的名称" });
    const page = await signedIn(browser, "firstReviewer");
    await page.goto(`${system().cms}admin/collections/venues/${id}`);
    await page.getByRole("link", { name: "预览" }).press("Enter");
    const frame = page.frameLocator("iframe[title=手机上的样子]");
    const heading = (name: string) => frame.getByRole("heading", { level: 1, name, exact: true });
    await heading(title).waitFor();
    expect(await frame.locator(".preview-mark").innerText()).toContain("提交审核的这一版");
    const shown = frame.getByRole("img", { name: "门口的示例图片" });
    await shown.scrollIntoViewIfNeeded();
    const width = () => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth);
    await expect.poll(width).toBeGreaterThan(0);
    await page.getByRole("link", { name: "看最近一次保存的草稿" }).press("Enter");
    await heading("交审以后才改的名称").waitFor();
    await page.getByRole("link", { name: "看提交审核的这一版" }).press("Enter");
    await heading(title).waitFor();
    await page.context().close();
    const unknown = `/api/preview/venue/${id}/revisions/${"f".repeat(64)}/page`;
    expect((await ask("firstReviewer", "GET", unknown)).status).toBe(404);
    const known = `/api/preview/venue/${id}/revisions/${underReview}/page`;
    expect((await ask("nobody", "GET", known)).status).toBe(401);
    await ask("editor", "PATCH", `/api/venues/${id}`, { title });
  });

  it("leaves nothing in the public files, and shows what goes live afterwards", async () => {
    const folder = path.join(system().dataFolder, "public");
    const said = Buffer.from(title).toString("latin1");
    const leaks = [...(await readTree(folder))].filter(
      ([file, text]) => text.includes(said) || text.includes(picture) || file.includes(picture),
    );
    expect(leaks.map(([file]) => file)).toEqual([]);

    const before = await opened(address);
    expect(before.text).toContain(title);
    const sha256 = underReview;
    for (let state = ""; state !== "published"; state = (await standing("venue", id)).state ?? "") {
      const step = (await standing("venue", id)).next?.find(({ action }) => action === "approve");
      await transition(step?.role as Role, "venue", id, "approve", { sha256 });
    }
    const live = await eventually(
      () => publicFile(`/venues/${slug}/`),
      ({ text }) => text.includes(title),
    );
    const note = /role="note"><strong>[^<]*<\/strong> ([^<]*)</.exec(before.text)?.[1] ?? "";
    const mark = { note, assets: "/preview/files/", media: `/preview/${token}/media/` };
    const expected = previewHtml(live.text, mark, new URL(system().site), (name) =>
      /^(?:_astro\/.+|favicon\..+|apple-touch-icon\.png|sw\.js)$/.test(name),
    );
    const untimed = (html: string) =>
      html
        .replace(/20\d\d-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?(Z|[+]08:00))?/g, "…")
        .split(/(?=<)/);
    expect(untimed(before.text)).toEqual(untimed(expected));
  });

  it("is over at once when its link is taken back", async () => {
    const page = await signedIn(browser, "firstReviewer");
    await page.goto(`${system().cms}admin/preview?type=venue&id=${id}`);
    await page.getByRole("button", { name: /^收回/ }).press("Enter");
    await page.getByText("已收回，那个链接马上不能用了。").waitFor();
    await page.context().close();
    const answer = await opened(address);
    expect(answer.status).toBe(410);
    expect(answer.text).not.toContain(title);
    expect((await opened(`${address}media/${picture}.png`)).status).toBe(410);
  });
});
