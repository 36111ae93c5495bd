import type { FileText, TextOfFile } from "../fileText.ts";
import { plainText } from "../richText/plainText.ts";
import { type PrivateSpan, privateSpans } from "./privateData/privateSpans.ts";

/**
 * `prose` is for people to read; `address` is a URL or an identifier; `file` stands in a file that the
 * document offers, which others may have written and which cannot be corrected here.
 */
export type TextKind = "prose" | "alt" | "filename" | "address" | "file";

/** A text of a document and where it stands. */
export interface PlacedText {
  path: readonly (string | number)[];
  kind: TextKind;
  text: string;
  /** Within a file: `第 3 页`. */
  where?: string;
  /** The same text, as long, with private data masked: the only one that may be quoted. */
  shown: string;
  spans: readonly PrivateSpan[];
}

/** Hashes and ids, ours and those of 视频号: nobody types them, and their digits mean nothing. */
const notTyped = new Set(["id", "sha256", "words", "mimeType", "finderUserName", "feedId"]);
const addresses = new Set(["slug", "url", "website", "officialUrl", "originalUrl", "appId"]);
const tags = /<[a-z][^>]*>/g;
/** Our pictures and files: their hash is no number of anybody, and `media` beside the text says the rest. */
const ownMedia = /<img src="media\/[^>]*>|\shref="media\/[^"]*"/g;
const attributes = /\s(alt|href|src)="([^"]*)"/g;

/**
 * Every text of a document, or of a half-written one, in order of appearance; with `textOfFile`, also
 * what stands in the files it offers, page by page, at the place of the file.
 */
export function placedTexts(document: unknown, textOfFile: TextOfFile = () => undefined) {
  const found: PlacedText[] = [];
  collect(document, [], found, textOfFile);
  return found;
}

function collect(
  value: unknown,
  path: (string | number)[],
  found: PlacedText[],
  textOfFile: TextOfFile,
): void {
  if (typeof value === "string") found.push(...placed(value, path));
  else if (Array.isArray(value))
    value.forEach((item, index) => collect(item, [...path, index], found, textOfFile));
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value))
      if (!notTyped.has(key)) collect(item, [...path, key], found, textOfFile);
    const file = "sha256" in value ? textOfFile(String(value.sha256)) : undefined;
    if (file) found.push(...textsInFile(file, path));
  }
}

const alreadyLookedAt = new WeakMap<FileText, readonly PlacedText[]>();

/** The parts of a file as texts at the place of the file in a document. */
export function textsInFile(file: FileText, path: readonly (string | number)[]): PlacedText[] {
  // A long file costs more than everything else, and is asked for after every pause in writing.
  const known =
    alreadyLookedAt.get(file) ??
    file.parts.map(({ where, text }) => ({ ...placedText("file", text, []), where }));
  alreadyLookedAt.set(file, known);
  return known.map((placed) => ({ ...placed, path }));
}

function placed(value: string, path: (string | number)[]): PlacedText[] {
  const key = path.findLast((segment) => typeof segment === "string");
  if (key === "html") return ofRichText(value, path);
  if (key === "alt" || key === "filename") return [placedText(key, value, path)];
  return [placedText(key !== undefined && addresses.has(key) ? "address" : "prose", value, path)];
}

function ofRichText(html: string, path: (string | number)[]): PlacedText[] {
  const inTags = (html.match(tags) ?? []).join("");
  const own = inTags.replace(ownMedia, "");
  const hidden = [...own.matchAll(attributes)].map(([, name, value = ""]) => {
    const text = value.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    return placedText(name === "alt" ? "alt" : "address", text, path);
  });
  return [placedText("prose", plainText(html), path), ...hidden];
}

function placedText(kind: TextKind, text: string, path: (string | number)[]): PlacedText {
  const spans = privateSpans(text, { address: kind === "address" });
  return { path, kind, text, shown: masked(text, spans), spans };
}

function masked(text: string, spans: readonly PrivateSpan[]): string {
  let shown = "";
  let at = 0;
  for (const { from, to } of spans) {
    shown += text.slice(at, from) + maskOf(text.slice(from, to));
    at = to;
  }
  return shown + text.slice(at);
}

/** All but the first and the last sign are covered, so that an editor finds the place again. */
function maskOf(secret: string): string {
  return `${secret.slice(0, 1)}${"*".repeat(Math.max(0, secret.length - 2))}${secret.slice(-1)}`;
}

const around = 8;

/** The words of a place with a little of what stands around them, on one line. */
export function excerptOf({ shown }: PlacedText, from: number, to: number): string {
  const [start, end] = [Math.max(0, from - around), Math.min(shown.length, to + around)];
  const cut = shown.slice(start, end).toWellFormed().replace(/\s+/g, " ");
  return `${start > 0 ? "…" : ""}${cut}${end < shown.length ? "…" : ""}`;
}
