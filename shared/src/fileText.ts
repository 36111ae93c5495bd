import { z } from "zod";

/** One part of a file that people can read: a page, or something beside the pages. */
const filePart = z.object({
  /** Where it stands, in the editors' words: `第 3 页`, `文件属性“标题”`. */
  where: z.string(),
  /** Empty where the system can read nothing: a page that is a picture. */
  text: z.string(),
});

/**
 * What can be read in an upload that is no picture, as it was read when the file came in. Kept beside
 * the file, under its hash, for as long: the bytes never change, so this does not either.
 */
export const fileText = z.object({ parts: z.array(filePart) });
export type FileText = z.infer<typeof fileText>;

/** The text of an upload by its hash; undefined for what has none, or has not been read. */
export type TextOfFile = (sha256: string) => FileText | undefined;

/** The text of an upload from the bytes that were kept of it; undefined when they are torn. */
export function fileTextOf(bytes: Uint8Array): FileText | undefined {
  try {
    return fileText.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

/** The name of the text of an upload, in the CMS's media folder beside the file itself. */
export function fileTextName(sha256: string): string {
  return `${sha256}.text.json`;
}
