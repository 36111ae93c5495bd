import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { labelOfPath } from "@haizhu/shared/documents/labels";
import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import type { Problem } from "@haizhu/shared/documents/validate";
import { type Media, mediaFilename, mediaIn } from "@haizhu/shared/media";
import { settings } from "../settings.ts";

type Path = (string | number)[];

/**
 * Pictures and attachments that residents could not open: the file is gone, or is no longer what was
 * uploaded (国办秘函〔2019〕19号: 附件不可用). The publisher would hold the document back.
 */
export async function fileProblems(type: DocumentType, document: object): Promise<Problem[]> {
  const lost = new Set<string>();
  for (const media of mediaIn(document)) if (!(await isWhole(media))) lost.add(media.sha256);
  if (lost.size === 0) return [];
  return placesOf(document, lost, []).map((place) => {
    const label = labelOfPath(documentTypes[type].schema, place);
    const message = `${label}：这个文件在系统里找不到了，或已损坏，居民会打不开。请重新上传，再在这里选它`;
    return { path: place.join("."), label, message };
  });
}

/** Where a document shows one of these uploads. */
function placesOf(value: unknown, hashes: ReadonlySet<string>, place: Path): Path[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => placesOf(item, hashes, [...place, index]));
  if (typeof value !== "object" || value === null) return [];
  const own = "sha256" in value && hashes.has(String(value.sha256)) ? [place] : [];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    placesOf(item, hashes, [...place, key]),
  );
  return [...own, ...inner];
}

async function isWhole(media: Media): Promise<boolean> {
  const hash = createHash("sha256");
  try {
    await pipeline(
      createReadStream(path.join(settings.dataDir, "media", mediaFilename(media))),
      hash,
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
  return hash.digest("hex") === media.sha256;
}
