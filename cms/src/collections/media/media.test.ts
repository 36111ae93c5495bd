import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "../../people/roles.ts";
import { testPdf } from "./pdf/testPdf.ts";
import { startTestCms, type TestCms } from "../../testCms.ts";

let cms: TestCms;

beforeAll(async () => {
  cms = await startTestCms();
});
afterAll(() => cms.stop());

async function send(method: string, address: string, role: Role, form?: FormData) {
  const headers = { Authorization: await cms.authorization(role) };
  const init = { method, headers, ...(form ? { body: form } : {}) };
  const response = await cms.send(new Request(`${cms.url}${address}`, init));
  const text = await response.text();
  return { status: response.status, text };
}

function form(bytes: Buffer, name: string, type: string, fields: object): FormData {
  const data = new FormData();
  data.set("file", new File([new Uint8Array(bytes)], name, { type }));
  data.set("_payload", JSON.stringify(fields));
  return data;
}

const upload = (role: Role, bytes: Buffer, name: string, type: string, fields: object = {}) =>
  send("POST", "/api/media", role, form(bytes, name, type, fields));

const png = (colour: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .png()
    .toBuffer();

const docOf = (text: string) => (JSON.parse(text) as { doc: Record<string, unknown> }).doc;

async function storedHash(filename: string): Promise<string> {
  const bytes = await readFile(path.join(process.env.DATA_DIR ?? "", "media", filename));
  return createHash("sha256").update(bytes).digest("hex");
}

describe("An upload", () => {
  it("is kept under the hash of its bytes, with the name it had", async () => {
    const { status, text } = await upload("editor", await png("red"), "门口.png", "image/png", {
      alt: "饭堂门口",
    });
    const doc = docOf(text);
    expect(status).toBe(201);
    expect(doc).toMatchObject({ mimeType: "image/png", width: 40, height: 30, alt: "饭堂门口" });
    expect(doc.originalName).toBe("门口.png");
    expect(doc.filename).toBe(`${String(doc.sha256)}.png`);

    const address = `/api/media/file/${String(doc.filename)}`;
    const headers = { Authorization: await cms.authorization("firstReviewer") };
    const file = await cms.send(new Request(`${cms.url}${address}`, { headers }));
    const hash = createHash("sha256")
      .update(Buffer.from(await file.arrayBuffer()))
      .digest("hex");
    expect(hash).toBe(doc.sha256);
    const nobody = await cms.send(new Request(`${cms.url}${address}`));
    expect(nobody.status).toBe(403);
  });

  it("whose type is a lie is kept as what it is", async () => {
    const { text } = await upload("editor", await png("blue"), "文件.pdf", "application/pdf", {
      alt: "蓝",
    });
    expect(docOf(text)).toMatchObject({ mimeType: "image/png" });
  });

  it.each([
    ["gnp.\u202ehtml", "gnp.png"],
    ["..\\..\\表格.exe", "表格.png"],
    ["照片.JPG", "照片.png"],
    ["名".repeat(300), `${"名".repeat(100)}.png`],
  ])("called %j is offered to residents as %j", async (given, shown) => {
    const colour = `#${createHash("sha256").update(given).digest("hex").slice(0, 6)}`;
    const { text } = await upload("editor", await png(colour), given, "image/png", { alt: "x" });
    expect(docOf(text).originalName).toBe(shown);
  });

  it("that is a picture needs a description, a PDF does not", async () => {
    const picture = await upload("editor", await png("green"), "a.png", "image/png");
    expect(picture.status).toBe(400);
    expect(picture.text).toContain("请写图片说明");
    const pdf = testPdf({ pages: ["申请表"] });
    expect((await upload("editor", pdf, "表.pdf", "application/pdf")).status).toBe(201);
  });

  it.each([
    ["SVG", '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', "image/svg+xml"],
    ["a web page called a picture", "<!doctype html><script>1</script>", "image/png"],
  ])("is refused with a reason: %s", async (_, content, type) => {
    const { status, text } = await upload("editor", Buffer.from(content), "x.png", type, {
      alt: "x",
    });
    expect(status).toBe(400);
    expect(text).toContain("只能上传 JPEG、PNG、WebP 图片，PDF 文件，和 MP3、M4A 录音");
  });

  it("that is a PDF nobody can read is refused with what to do", async () => {
    const torn = testPdf({ pages: ["申请表"] }).subarray(0, 400);
    const { status, text } = await upload("editor", torn, "表.pdf", "application/pdf");
    expect(status).toBe(400);
    // Payload's form would only say “file” for an error that names a field.
    const [error] = (JSON.parse(text) as { errors: { message: string; data?: unknown }[] }).errors;
    expect(error?.message).toContain("这份 PDF 打不开");
    expect(error?.data).toBeFalsy();
  });

  it("that is a little too large is refused in Chinese as well", async () => {
    const large = Buffer.alloc(20.5 * 1024 * 1024, "%PDF-");
    const { status, text } = await upload("editor", large, "表.pdf", "application/pdf");
    expect(status).toBe(413);
    expect(text).toContain("文件太大");
  });

  it("that is there already names the one to use", async () => {
    const { status, text } = await upload("editor", await png("red"), "又一次.png", "image/png", {
      alt: "x",
    });
    expect(status).toBe(400);
    expect(text).toContain("请直接选用“门口.png”");
  });

  it.each(["proofreader", "finalReviewer", "admin"] as const)("is not for %s", async (role) => {
    const { status } = await upload(role, await png("yellow"), "x.png", "image/png", { alt: "x" });
    expect(status).toBe(403);
  });

  it("from an address on the network is refused", async () => {
    const body = JSON.stringify({ url: "https://example.com/x.png", filename: "x.png", alt: "x" });
    const headers = {
      Authorization: await cms.authorization("editor"),
      "Content-Type": "application/json",
    };
    const { status } = await cms.send(
      new Request(`${cms.url}/api/media`, { method: "POST", headers, body }),
    );
    expect(status).toBe(400);
  });

  it("is not cropped on the way, which would make its name a lie", async () => {
    const crop =
      "uploadEdits[crop][width]=50&uploadEdits[widthInPixels]=20&uploadEdits[heightInPixels]=9";
    const picture = form(await png("orange"), "o.png", "image/png", { alt: "橙" });
    const { text } = await send("POST", `/api/media?${crop}`, "editor", picture);
    const { filename, sha256 } = docOf(text);
    expect(await storedHash(String(filename))).toBe(sha256);
  });
});

describe("A kept file", () => {
  it("never changes: only its description can be corrected", async () => {
    const { text } = await upload("editor", await png("purple"), "p.png", "image/png", {
      alt: "紫",
    });
    const before = docOf(text);
    const address = `/api/media/${String(before.id)}`;
    const replaced = await send(
      "PATCH",
      address,
      "editor",
      form(await png("black"), "b.png", "image/png", {}),
    );
    expect(replaced.status).toBe(400);
    expect(replaced.text).toContain("文件不能替换");

    const crop =
      "uploadEdits[crop][width]=50&uploadEdits[widthInPixels]=20&uploadEdits[heightInPixels]=9";
    await send("PATCH", `${address}?${crop}`, "editor");
    expect(await storedHash(String(before.filename))).toBe(before.sha256);

    const wish = { alt: "紫色", sha256: "0".repeat(64), filename: "x.png", originalName: "x.png" };
    const data = new FormData();
    data.set("_payload", JSON.stringify(wish));
    const corrected = docOf((await send("PATCH", address, "editor", data)).text);
    const { sha256, filename, originalName } = before;
    expect(corrected).toMatchObject({ alt: "紫色", sha256, filename, originalName });
    expect((await send("DELETE", address, "editor")).status).toBe(403);
  });
});
