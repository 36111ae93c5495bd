import { createHash } from "node:crypto";
import sharp from "sharp";
import type { FileText } from "@haizhu/shared/fileText";
import { readPdf } from "./pdf/readPdf.ts";
import { bareM4a, bareMp3, isMp3, isMp4, UnusableAudioError } from "./prepareAudio.ts";
import { UnusableFileError } from "./unusableFile.ts";

/** What editors may upload. No SVG: it is a program, not a picture. */
export const acceptedTypes = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "application/pdf",
  "audio/mpeg",
  "audio/mp4",
] as const;
type AcceptedType = (typeof acceptedTypes)[number];

const longestEdge = 2400;
const mostPixels = 100_000_000;

export interface PreparedFile {
  data: Buffer;
  mimeType: AcceptedType;
  sha256: string;
  /** `<sha256>.<extension>`, the file's name for ever. */
  filename: string;
  /** Of a PDF: what can be read in it. */
  text?: FileText;
}

/**
 * Turns an upload into the bytes that are kept. Pictures are decoded and written anew and
 * recordings lose their tags, so that nothing hidden in them (place, camera, a second file) reaches
 * residents.
 *
 * @throws UnusableFileError when the bytes are no JPEG, PNG, WebP, PDF, MP3 or M4A, or cannot be read
 */
export async function prepareFile(upload: Buffer): Promise<PreparedFile> {
  const mimeType = typeOf(upload);
  if (mimeType === "application/pdf")
    return { ...named(upload, mimeType), text: await readPdf(upload) };
  return named(await kept(upload, mimeType), mimeType);
}

function named(data: Buffer, mimeType: AcceptedType): PreparedFile {
  const sha256 = createHash("sha256").update(data).digest("hex");
  return { data, mimeType, sha256, filename: `${sha256}.${extensions[mimeType]}` };
}

const extensions: Record<AcceptedType, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "application/pdf": "pdf",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
};

/** By the bytes: names and declared types say what the sender wants them to. */
function typeOf(bytes: Buffer): AcceptedType {
  const starts = (text: string, at = 0) =>
    bytes.subarray(at, at + text.length).equals(Buffer.from(text, "latin1"));
  if (starts("\xff\xd8\xff")) return "image/jpeg";
  if (starts("\x89PNG\r\n\x1a\n")) return "image/png";
  if (starts("RIFF") && starts("WEBP", 8)) return "image/webp";
  if (starts("%PDF-")) return "application/pdf";
  if (isMp3(bytes)) return "audio/mpeg";
  if (isMp4(bytes)) return "audio/mp4";
  throw new UnusableFileError(
    "只能上传 JPEG、PNG、WebP 图片，PDF 文件，和 MP3、M4A 录音。请另存为其中一种再上传。",
  );
}

type PictureType = "image/jpeg" | "image/png" | "image/webp";

async function kept(
  upload: Buffer,
  mimeType: Exclude<AcceptedType, "application/pdf">,
): Promise<Buffer> {
  switch (mimeType) {
    case "audio/mpeg":
      return soundOf(() => bareMp3(upload));
    case "audio/mp4":
      return soundOf(() => bareM4a(upload));
    default:
      return written(upload, mimeType);
  }
}

function soundOf(bare: () => Buffer): Buffer {
  try {
    return bare();
  } catch (cause) {
    if (!(cause instanceof UnusableAudioError)) throw cause;
    const message = "这段录音打不开，或者是录像。请用手机的录音机录，存成 MP3 或 M4A 再上传。";
    throw new UnusableFileError(message, { cause });
  }
}

async function written(upload: Buffer, mimeType: PictureType): Promise<Buffer> {
  try {
    const picture = sharp(upload, { limitInputPixels: mostPixels, failOn: "error" })
      .rotate()
      .resize({ width: longestEdge, height: longestEdge, fit: "inside", withoutEnlargement: true });
    switch (mimeType) {
      case "image/jpeg":
        return await picture.jpeg({ quality: 82 }).toBuffer();
      case "image/png":
        return await picture.png().toBuffer();
      case "image/webp":
        return await picture.webp({ quality: 82 }).toBuffer();
    }
  } catch (cause) {
    throw new UnusableFileError("这张图片打不开或太大。请换一张，或另存为 JPEG 再上传。", {
      cause,
    });
  }
}
