import { readFile } from "node:fs/promises";
import path from "node:path";
import { mediaFilename, mediaIn } from "@haizhu/shared/media";
import type { LiveDocument } from "../src/live/liveDocument.ts";
import type { PublicFile } from "./publicTree.ts";

/** The uploads that these documents show, each once. Uploads are immutable: their name is their hash. */
export async function mediaFiles(
  entries: Iterable<LiveDocument>,
  folder: string,
): Promise<PublicFile[]> {
  const names = new Set<string>();
  for (const { document } of entries)
    for (const media of mediaIn(document)) names.add(mediaFilename(media));
  return Promise.all(
    [...names].sort().map(async (name) => ({
      path: `/media/${name}`,
      bytes: await readFile(path.join(folder, name)),
    })),
  );
}
