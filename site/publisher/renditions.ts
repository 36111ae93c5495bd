import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import type { Rendition } from "../src/view/renditions.ts";
import { readIfPresent } from "./fileSystem.ts";

// One picture after the other on one core: the same bytes on every machine, and room for an alert.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Makes renditions, each once: they are kept beside the uploads under the names that they have on the
 * site. The folder is a cache; without it they are made again, byte for byte.
 */
export class Renditions {
  readonly #folder: string;

  /** @param mediaFolder where the uploads are */
  constructor(mediaFolder: string) {
    this.#folder = `${mediaFolder}.renditions`;
  }

  /**
   * The bytes of a rendition.
   *
   * @param original reads the upload; asked only when the rendition is not kept yet
   * @throws NoPicture when the upload cannot be read as one
   */
  async bytesOf(rendition: Rendition, original: () => Promise<Buffer>): Promise<Buffer> {
    const file = path.join(this.#folder, path.basename(rendition.path));
    const kept = await readIfPresent(file);
    // An empty file is what a power cut may leave.
    if (kept !== undefined && kept.length > 0) return kept;
    const bytes = await made(await original(), rendition);
    await this.#keep(file, bytes);
    return bytes;
  }

  /** Under its name only when it is whole: somebody else may be making the same one. */
  async #keep(file: string, bytes: Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const unfinished = `${file}.${process.pid}.tmp`;
    await writeFile(unfinished, bytes, { flush: true });
    await rename(unfinished, file);
  }
}

/** An upload that was to be shown as a picture and cannot be read as one. */
export class NoPicture extends Error {
  override name = "NoPicture";
}

/**
 * Smaller at the same look than what was uploaded. On white where a picture is transparent: dark letters
 * on a dark page say nothing.
 */
async function made(original: Buffer, { width, format }: Rendition): Promise<Buffer> {
  const smaller = sharp(original, { failOn: "error" })
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: "#ffffff" });
  try {
    return await inFormat[format](smaller).toBuffer();
  } catch (cause) {
    throw new NoPicture("The upload cannot be read as a picture.", { cause });
  }
}

const inFormat: Record<Rendition["format"], (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 50, effort: 4 }),
  webp: (picture) => picture.webp({ quality: 75 }),
  jpg: (picture) => picture.jpeg({ quality: 76, mozjpeg: true }),
};
