import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { type FileText, fileTextName, fileTextOf, type TextOfFile } from "@haizhu/shared/fileText";
import { mediaFilename, mediaIn } from "@haizhu/shared/media";
import { settings } from "../../settings.ts";
import { readPdf } from "./pdf/readPdf.ts";
import { UnusableFileError } from "./unusableFile.ts";

/** While somebody writes, the same few files are asked for again and again. */
const mostRemembered = 20;
const remembered = new Map<string, Promise<FileText | undefined>>();

const nothingLegible: FileText = { parts: [{ where: "整份文件", text: "" }] };

/** Keeps the text of an upload beside the file, for the checks here and at the publisher's gate. */
export async function keepText(sha256: string, text: FileText): Promise<void> {
  const file = placeOf(fileTextName(sha256));
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${String(process.pid)}`;
  await writeFile(unfinished, JSON.stringify(text));
  await rename(unfinished, file);
}

/** The texts of all files that a document or a draft offers, for the checks. */
export async function textsOfFilesIn(document: unknown): Promise<TextOfFile> {
  const hashes = mediaIn(document)
    .filter(({ mimeType }) => mimeType === "application/pdf")
    .map(({ sha256 }) => sha256);
  const known = await Promise.all(hashes.map(async (hash) => [hash, await textOf(hash)] as const));
  const texts = new Map(known);
  return (sha256) => texts.get(sha256);
}

function textOf(sha256: string): Promise<FileText | undefined> {
  const known = remembered.get(sha256) ?? read(sha256);
  remembered.delete(sha256);
  remembered.set(sha256, known);
  known.catch(() => remembered.delete(sha256));
  const [oldest] = remembered.keys();
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
  return known;
}

/** A file that came in before texts were kept is read now; one that is gone has none. */
async function read(sha256: string): Promise<FileText | undefined> {
  const kept = await bytesOf(fileTextName(sha256));
  const whole = kept && fileTextOf(kept);
  if (whole) return whole;
  const bytes = await bytesOf(mediaFilename({ sha256, mimeType: "application/pdf" }));
  if (!bytes) return undefined;
  const text = await readPdf(bytes).catch((error: unknown) => {
    if (error instanceof UnusableFileError) return nothingLegible;
    throw error;
  });
  await keepText(sha256, text);
  return text;
}

async function bytesOf(name: string): Promise<Buffer | undefined> {
  try {
    return await readFile(placeOf(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

const placeOf = (name: string) => path.join(settings.dataDir, "media", name);
