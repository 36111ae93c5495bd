import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileTextName, fileTextOf } from "@haizhu/shared/fileText";
import { currentRecordings } from "@haizhu/shared/documents/recordings";
import { isPicture, mediaFilename, mediaIn } from "@haizhu/shared/media";
import { keyOf, type LiveDocument } from "../src/live/liveDocument.ts";
import type { LiveSet } from "../src/live/liveSet.ts";
import { type Rendition, renditionsOf } from "../src/view/renditions.ts";
import type { Fault } from "./gates/fault.ts";
import { faultInText } from "./gates/fileText.ts";
import { NoPicture, Renditions } from "./renditions.ts";
import type { PublicFile } from "./stage.ts";

/**
 * The uploads that these documents show and what is made of their pictures, each once, and only what
 * is not out yet. One after the other: many pictures need no more memory than one.
 */
export async function* mediaFiles(
  entries: Iterable<LiveDocument>,
  folder: string,
  isOut: (address: string) => boolean = () => false,
): AsyncGenerator<PublicFile> {
  const renditions = new Renditions(folder);
  const files = [...mediaOf(entries)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [address, { upload, rendition }] of files) {
    if (isOut(address)) continue;
    const original = () => readUpload(folder, upload);
    try {
      const bytes = await (rendition ? renditions.bytesOf(rendition, original) : original());
      yield { path: address, bytes };
    } catch (error) {
      throw error instanceof NoPicture ? missingUpload(upload) : error;
    }
  }
}

/** An upload that may not go out, or cannot. Thrown before any file is put into place. */
export class RefusedUpload extends Error {
  override name = "RefusedUpload";
  readonly address: string;
  readonly fault: Fault;

  constructor(address: string, fault: Fault) {
    super(fault.reason);
    this.address = address;
    this.fault = fault;
  }
}

async function readUpload(folder: string, address: string): Promise<Buffer> {
  const name = path.basename(address);
  const bytes = await readIfThere(path.join(folder, name));
  if (!bytes) throw missingUpload(address);
  if (name.endsWith(".pdf")) {
    const text = await readIfThere(path.join(folder, fileTextName(name.slice(0, -".pdf".length))));
    const fault = faultInText(address, text && fileTextOf(text));
    if (fault) throw new RefusedUpload(address, fault);
  }
  return bytes;
}

export function missingUpload(address: string): RefusedUpload {
  return new RefusedUpload(address, {
    gate: "media",
    reason: `${address} is missing from the media folder, or is no picture.`,
    message:
      "内容里的图片或附件在系统里找不到文件，或者打不开，已扣下。请重新上传并换上，再重新提交；或请技术人员恢复文件。",
  });
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
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

const mediaPaths = (entries: Iterable<LiveDocument>) => new Set(mediaOf(entries).keys());

interface MediaFile {
  /** The address of the upload. */
  upload: string;
  /** Absent for the upload itself. */
  rendition?: Rendition;
}

/** The files below `/media/` that some documents need, by address. */
function mediaOf(entries: Iterable<LiveDocument>): Map<string, MediaFile> {
  const files = new Map<string, MediaFile>();
  for (const { document } of entries)
    for (const media of mediaIn(heardAndSeen(document))) {
      const upload = `/media/${mediaFilename(media)}`;
      files.set(upload, { upload });
      for (const rendition of isPicture(media) ? renditionsOf(media) : [])
        files.set(rendition.path, { upload, rendition });
    }
  return files;
}

/** A recording of earlier words is not played, so nobody shall find it either. */
const heardAndSeen = (document: LiveDocument["document"]) =>
  "recordings" in document ? { ...document, recordings: currentRecordings(document) } : document;
