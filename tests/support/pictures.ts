import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileTextName } from "@haizhu/shared/fileText";
import { isPicture, mediaFilename, mediaIn } from "@haizhu/shared/media";
import type { LiveDocument } from "@haizhu/site/live/liveDocument";
import sharp from "sharp";

/** A grey picture for every upload that the documents name, of the size that they say, without text. */
export async function writeMedia(live: readonly LiveDocument[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { document } of live)
    for (const upload of mediaIn(document)) {
      const bytes = isPicture(upload) ? await greyPicture(upload) : greyPixel;
      await writeFile(path.join(folder, mediaFilename(upload)), bytes);
      await writeFile(path.join(folder, fileTextName(upload.sha256)), '{"parts":[]}');
    }
}

/** A PNG of a size. */
export const greyPicture = ({ width, height }: { width: number; height: number }) =>
  sharp({ create: { width, height, channels: 3, background: "#889099" } })
    .png()
    .toBuffer();

/** A PNG of one grey pixel. */
export const greyPixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGPYAAAAsgCxVQroKgAAAABJRU5ErkJggg==",
  "base64",
);
