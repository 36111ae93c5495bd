import { createHash } from "node:crypto";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { testPdf } from "./pdf/testPdf.ts";
import { prepareFile } from "./prepareFile.ts";
import { m4a, taggedMp3 } from "./testAudio.ts";
import { UnusableFileError } from "./unusableFile.ts";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#0a6" } });

const photo = await picture(3000, 1500)
  .withExif({ IFD0: { Copyright: "secret" }, IFD3: { GPSLatitudeRef: "N" } })
  .jpeg()
  .toBuffer();

describe("An uploaded picture", () => {
  it("loses what is hidden in it, such as the place where it was taken", async () => {
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const { data } = await prepareFile(photo);
    const metadata = await sharp(data).metadata();
    expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([undefined, undefined, undefined]);
  });

  it("is at most 2400 pixels long", async () => {
    const { width, height } = await sharp((await prepareFile(photo)).data).metadata();
    expect([width, height]).toEqual([2400, 1200]);
  });

  it.each(["jpeg", "png", "webp"] as const)("stays a %s, named after its bytes", async (format) => {
    const upload = await picture(20, 10).toFormat(format).toBuffer();
    const { data, mimeType, sha256, filename } = await prepareFile(upload);
    expect(mimeType).toBe(`image/${format}`);
    expect(sha256).toBe(createHash("sha256").update(data).digest("hex"));
    expect(filename).toBe(`${sha256}.${format === "jpeg" ? "jpg" : format}`);
  });
});

it("A PDF is kept byte for byte, and what stands in it is read", async () => {
  const pdf = testPdf({ pages: ["申请表"] });
  const { data, text } = await prepareFile(pdf);
  expect(data.equals(pdf)).toBe(true);
  expect(text).toEqual({ parts: [{ where: "第 1 页", text: "申请表" }] });
});

describe("Refused, whatever its name says", () => {
  it.each([
    ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["a web page", Buffer.from("<!doctype html><script>1</script>")],
    ["a GIF", Buffer.from("GIF89a")],
    ["nothing", Buffer.alloc(0)],
    ["a picture that is broken off", photo.subarray(0, 2000)],
    ["a film", m4a({ tracks: ["vide", "soun"] })],
    ["a text that begins like a picture", Buffer.from("\xff\xd8\xff 不是图片", "latin1")],
  ])("%s", async (_, upload) => {
    await expect(prepareFile(upload)).rejects.toThrow(UnusableFileError);
  });
});

describe("A recording", () => {
  it.each([
    ["MP3", taggedMp3(), "audio/mpeg", "mp3"],
    ["M4A", m4a(), "audio/mp4", "m4a"],
  ])("as %s is kept under the hash of what is left of it", async (_, upload, mimeType, ending) => {
    const kept = await prepareFile(upload);
    expect(kept.mimeType).toBe(mimeType);
    expect(kept.sha256).toBe(createHash("sha256").update(kept.data).digest("hex"));
    expect(kept.filename).toBe(`${kept.sha256}.${ending}`);
  });
});
