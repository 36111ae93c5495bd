import { readFile } from "node:fs/promises";
import path from "node:path";
import { mediaFilename, mediaIn } from "@haizhu/shared/media";
import { keyOf, type LiveDocument } from "../src/live/liveDocument.ts";
import type { LiveSet } from "../src/live/liveSet.ts";
import type { Fault } from "./gates/fault.ts";
import type { PublicFile } from "./stage.ts";

/**
 * The uploads that these documents show and that are not out yet, each once. Uploads are immutable:
 * their name is their hash.
 */
export async function mediaFiles(
  entries: Iterable<LiveDocument>,
  folder: string,
  isOut: (address: string) => boolean = () => false,
): Promise<PublicFile[]> {
  const wanted = [...mediaPaths(entries)].filter((address) => !isOut(address));
  return Promise.all(
    wanted.sort().map(async (address) => ({
      path: address,
      bytes: await readUpload(path.join(folder, path.basename(address)), address),
    })),
  );
}

/** An upload that a document shows and that is not in the media folder. */
export class MissingMedia extends Error {
  override name = "MissingMedia";
  readonly address: string;

  constructor(address: string) {
    super(`${address} is missing from the media folder`);
    this.address = address;
  }
}

export function missingPicture({ address }: MissingMedia): Fault {
  return {
    gate: "media",
    reason: `${address} is missing from the media folder.`,
    message:
      "内容里的图片或附件在系统里找不到文件，已扣下。请重新上传并换上，再重新提交；或请技术人员恢复文件。",
  };
}

async function readUpload(file: string, address: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new MissingMedia(address);
    throw error;
  }
}

/** Whether a document shows the upload at an address. */
export function shows(entry: LiveDocument, address: string): boolean {
  return mediaPaths([entry]).has(address);
}

/**
 * The addresses of uploads that only earlier versions show: a picture leaves the site together with
 * the page that showed it, because people may be in it. The whole site is looked through only when
 * one of these documents really shows a picture less.
 */
export function orphanedMedia(earlier: readonly LiveDocument[], live: LiveSet): string[] {
  const later = mediaPaths(earlier.flatMap((entry) => live.get(keyOf(entry)) ?? []));
  const lost = [...mediaPaths(earlier)].filter((address) => !later.has(address));
  if (lost.length === 0) return [];
  const shown = mediaPaths(live.everything());
  return lost.filter((address) => !shown.has(address));
}

function mediaPaths(entries: Iterable<LiveDocument>): Set<string> {
  const paths = new Set<string>();
  for (const { document } of entries)
    for (const media of mediaIn(document)) paths.add(`/media/${mediaFilename(media)}`);
  return paths;
}
