import path from "node:path";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { FileText } from "@haizhu/shared/fileText";
import { isLegible, pageText, type TextRun } from "./pageText.ts";
import type { PdfAnswer, PdfRefusal } from "./pdfAnswer.ts";

// A process of its own, because a PDF may be made to keep a reader busy for ever. It reads the file
// from its input, answers one line of JSON, and may read nothing but the library (`readPdf.ts`).

/** A legal yearbook fits. Every page is looked at, so there has to be an end. */
const mostPages = 500;
/** Some three times what five hundred printed pages hold. */
const mostSigns = 2_000_000;

/** What pdf.js tells of a comment, a form field or another thing laid over a page. */
interface Annotation {
  subtype?: string;
  contentsObj?: { str?: string };
  titleObj?: { str?: string };
  fieldValue?: unknown;
  alternativeText?: string;
}

class Refused extends Error {
  readonly reason: PdfRefusal;
  constructor(reason: PdfRefusal) {
    super(reason);
    this.reason = reason;
  }
}

/** pdf.js says on the way that it cannot draw; nobody asked it to, and the output is our answer's. */
console.log = console.warn = () => undefined;

const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
const library = path.dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json")));

async function read(bytes: Buffer): Promise<FileText> {
  const document = await getDocument({
    data: new Uint8Array(bytes),
    // Chinese fonts that are not in the file name their signs by these tables.
    cMapUrl: path.join(library, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: path.join(library, "standard_fonts/"),
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    verbosity: 0,
  }).promise;
  const { info, metadata } = await document.getMetadata();
  const properties = info as Record<string, unknown>;
  // With the empty password it opens here, and not in every reader on a phone.
  if (typeof properties.EncryptFilterName === "string") throw new Refused("locked");
  if (document.numPages === 0) throw new Refused("broken");
  if (document.numPages > mostPages) throw new Refused("tooLong");
  if ((await document.getAttachments()) !== null) throw new Refused("holdsFiles");
  if (await document.hasJSActions()) throw new Refused("holdsProgram");
  const parts: FileText["parts"] = [];
  let signs = 0;
  const add = (where: string, text: string) => {
    signs += text.length;
    if (signs > mostSigns) throw new Refused("tooLong");
    parts.push({ where, text });
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const printed = pageText(items as TextRun[]);
    const laidOver = annotationTexts((await page.getAnnotations()) as Annotation[]);
    const texts = [isLegible(printed) ? printed : "", ...laidOver];
    add(`第 ${String(number)} 页`, texts.filter((text) => text !== "").join("\n"));
    page.cleanup();
  }
  for (const [where, text] of propertiesOf(properties, metadata)) add(`文件属性“${where}”`, text);
  // None, whatever the library's types say.
  const outline = (await document.getOutline()) as readonly Bookmark[] | null;
  if (outline) add("书签", titlesOf(outline).join("\n"));
  return { parts };
}

/** What is written in comments and filled into fields. */
function annotationTexts(annotations: readonly Annotation[]): string[] {
  if (annotations.some(({ subtype }) => subtype === "FileAttachment"))
    throw new Refused("holdsFiles");
  return annotations.flatMap(({ contentsObj, titleObj, fieldValue, alternativeText }) =>
    [contentsObj?.str, titleObj?.str, alternativeText, fieldValue]
      .flat()
      .filter((text): text is string => typeof text === "string" && text.trim() !== ""),
  );
}

/** Who opens the file sees these in its properties. */
function propertiesOf(
  info: Record<string, unknown>,
  metadata: { get: (name: string) => unknown } | null,
): [string, string][] {
  const named: [string, unknown][] = [
    ["标题", info.Title],
    ["标题", metadata?.get("dc:title")],
    ["作者", info.Author],
    ["作者", metadata?.get("dc:creator")],
    ["主题", info.Subject],
    ["主题", metadata?.get("dc:description")],
    ["关键词", info.Keywords],
    ...Object.entries((info.Custom ?? {}) as Record<string, unknown>),
  ];
  const all = named.flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((text): text is string => typeof text === "string" && text.trim() !== "")
      .map((text): [string, string] => [name, text]),
  );
  // The same title twice, in the old and the new place, is one.
  return [...new Map(all.map((one) => [one.join("\n"), one])).values()];
}

interface Bookmark {
  title: string;
  items: readonly Bookmark[];
}

function titlesOf(bookmarks: readonly Bookmark[]): string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}

function reasonOf(error: unknown): PdfRefusal {
  if (error instanceof Refused) return error.reason;
  const isLocked = error instanceof Error && error.name === "PasswordException";
  return isLocked ? "locked" : "broken";
}

const answer: PdfAnswer = await read(await buffer(process.stdin)).then(
  (text) => ({ text }),
  (error: unknown) => ({ refused: reasonOf(error) }),
);
process.stdout.write(JSON.stringify(answer), () => process.exit());
