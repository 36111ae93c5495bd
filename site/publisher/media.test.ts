import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkSign } from "@haizhu/shared/checks/privateData/identityNumber";
import { fileTextName } from "@haizhu/shared/fileText";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { published } from "../src/view/testDocuments.ts";
import { mediaFiles, RefusedUpload } from "./media.ts";
import type { PublicFile } from "./stage.ts";

/** Made up, with a right check sign. */
const first17 = "44010519900101123";
const secret = first17 + checkSign(first17);
const sha256 = "a".repeat(64);
const address = `/media/${sha256}.pdf`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "haizhu-media-"));
});
afterEach(() => rm(folder, { recursive: true }));

function offering() {
  const entry = published("policy", 1);
  const originalFile = { sha256, mimeType: "application/pdf", filename: "原文.pdf", bytes: 4 };
  return { ...entry, document: { ...entry.document, originalFile } } as typeof entry;
}
const keep = (name: string, text: string) => writeFile(path.join(folder, name), text);
const page = (text: string) => JSON.stringify({ parts: [{ where: "第 1 页", text }] });
async function written(isOut?: (address: string) => boolean): Promise<PublicFile[]> {
  const files: PublicFile[] = [];
  for await (const file of mediaFiles([offering()], folder, isOut)) files.push(file);
  return files;
}
const refusal = async (isOut?: (address: string) => boolean) => {
  const error: unknown = await written(isOut).catch((e: unknown) => e);
  return error instanceof RefusedUpload ? error : undefined;
};

describe("A PDF that is about to go out", () => {
  it("goes out when there is nothing private in it", async () => {
    await keep(`${sha256}.pdf`, "%PDF");
    await keep(fileTextName(sha256), page("咨询电话 12345"));
    expect(await written()).toEqual([{ path: address, bytes: Buffer.from("%PDF") }]);
  });

  it.each<[string, string | undefined, "checks" | "media", string]>([
    ["with an identity number", page(`姓名 ${secret}`), "checks", "附件第 1 页像是身份证号码"],
    ["that nobody has read", undefined, "media", "还没有读过"],
    ["whose text is torn", '{"parts":[{"wh', "media", "还没有读过"],
  ])("%s is held back", async (_, text, gate, message) => {
    await keep(`${sha256}.pdf`, "%PDF");
    if (text !== undefined) await keep(fileTextName(sha256), text);
    const error = await refusal();
    expect(error).toMatchObject({ address, fault: { gate } });
    expect(error?.fault.message).toContain(message);
    expect(JSON.stringify(error?.fault)).not.toContain(secret.slice(4, 14));
  });

  it("is asked for no more once it is out", async () => {
    await keep(`${sha256}.pdf`, "%PDF");
    await keep(fileTextName(sha256), page(secret));
    expect(await refusal(() => true)).toBeUndefined();
  });

  it("and is not there is told as such", async () => {
    expect((await refusal())?.fault.message).toContain("找不到文件");
  });
});
