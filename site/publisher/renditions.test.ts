import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Picture } from "@haizhu/shared/media";
import { renditionsOf } from "../src/view/renditions.ts";
import { NoPicture, Renditions } from "./renditions.ts";

let folder: string;
let original: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "haizhu-renditions-"));
  // Noise: what encoders have most choice about.
  const noise = Buffer.from(
    Uint8Array.from({ length: 800 * 500 * 3 }, (_, n) => (n * 2654435761) >>> 13),
  );
  const raw = { width: 800, height: 500, channels: 3 as const };
  original = await sharp(noise, { raw }).jpeg().toBuffer();
});
afterAll(() => rm(folder, { recursive: true }));

const picture: Picture = {
  sha256: "c".repeat(64),
  mimeType: "image/jpeg",
  width: 800,
  height: 500,
};
const all = renditionsOf(picture);
const read = () => Promise.resolve(original);
const unread = () => Promise.reject(new Error("nobody needs the upload"));
const kept = (name: string) => path.join(folder, `${name}.renditions`);

describe("What is made of a picture", () => {
  it.each(all)("is of the format and the width that the name $path says", async (rendition) => {
    const bytes = await new Renditions(path.join(folder, "a")).bytesOf(rendition, read);
    const { format, compression, width, height } = await sharp(bytes).metadata();
    const said = rendition.format === "jpg" ? "jpeg" : rendition.format;
    expect(compression === "av1" ? "avif" : format).toBe(said);
    expect([width, height]).toEqual([rendition.width, (rendition.width * 5) / 8]);
  });

  it("is made once, and then kept", async () => {
    for (const rendition of all)
      await new Renditions(path.join(folder, "a")).bytesOf(rendition, unread);
    expect(await readdir(kept("a"))).toHaveLength(all.length);
  });

  it("is the same, byte for byte, when what was kept is lost", async () => {
    const again = new Renditions(path.join(folder, "b"));
    for (const rendition of all)
      expect(await again.bytesOf(rendition, read)).toEqual(
        await new Renditions(path.join(folder, "a")).bytesOf(rendition, unread),
      );
  });

  it("is made again where a power cut has left an empty file", async () => {
    const [first] = all;
    if (!first) throw new Error("Nothing is made.");
    await writeFile(path.join(kept("b"), path.basename(first.path)), "");
    const bytes = await new Renditions(path.join(folder, "b")).bytesOf(first, read);
    expect(bytes.length).toBeGreaterThan(100);
  });

  it("stands on white where the picture is transparent", async () => {
    const background = { r: 0, g: 0, b: 0, alpha: 0 };
    const clear = await sharp({ create: { width: 9, height: 9, channels: 4, background } })
      .png()
      .toBuffer();
    for (const rendition of renditionsOf({ ...picture, sha256: "d".repeat(64), width: 9 })) {
      const bytes = await new Renditions(path.join(folder, "a")).bytesOf(rendition, () =>
        Promise.resolve(clear),
      );
      const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      expect([info.channels, ...data.subarray(0, 3)]).toEqual([3, 255, 255, 255]);
    }
  });
});

it("An upload that is no picture is refused, and nothing is kept of it", async () => {
  const broken = new Renditions(path.join(folder, "broken"));
  for (const rendition of all)
    await expect(
      broken.bytesOf(rendition, () => Promise.resolve(original.subarray(0, 900))),
    ).rejects.toThrow(NoPicture);
  await expect(readdir(kept("broken"))).rejects.toThrow("ENOENT");
});
