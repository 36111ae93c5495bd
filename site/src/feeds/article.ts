import { z } from "zod";
import { shapeOf, titleOf, unwrapped } from "@haizhu/shared/documents/labels";
import { documentTypes } from "@haizhu/shared/documents/registry";
import type { Video } from "@haizhu/shared/documents/parts";
import { videoStart } from "@haizhu/shared/richText/officialAccount";
import { type Piece, richTextTree } from "@haizhu/shared/richText/tree";
import type { LiveDocument } from "../live/liveDocument.ts";
import { dayInChina } from "../live/time.ts";
import { documentPath } from "../paths/lists.ts";
import { absolute, type Site } from "../site.ts";
import { lastCheck } from "../view/verification.ts";
import { inWords } from "./inWords.ts";

/** Fields that name the document, stand elsewhere in the article, or are the office's own business. */
const aside = new Set([
  ...["id", "slug", "title", "summary", "searchWords", "demo", "owner", "reviewBy", "source"],
  ...["verifiedAt", "verificationNote", "headline", "priority", "nextCallDue", "lastCall"],
  ...["location", "images", "image", "shortName"],
]);

/**
 * A whole document as one text to read from top to bottom: every field under its Chinese name, in
 * the order of its schema. So a type that comes later has an article without code of its own.
 */
export function articleTree(entry: LiveDocument, site: Site): Piece[] {
  const { document } = entry;
  const fields = Object.entries(shapeOf(documentTypes[entry.type].schema));
  const values = document as unknown as Record<string, unknown>;
  return [
    ...(document.demo ? [paragraph("示例内容，不是真实信息。")] : []),
    paragraph(document.summary),
    ...fields
      .filter(([name]) => !aside.has(name))
      .flatMap(([name, schema]) => section(schema, values[name], site)),
    ...provenance(entry, site),
  ];
}

function section(schema: z.ZodType, value: unknown, site: Site): Piece[] {
  const title = titleOf(schema) ?? "";
  if (typeof value === "object" && value !== null && "html" in value)
    return [heading(title), ...richTextTree(String(value.html), site.url)];
  if (typeof value === "object" && value !== null && "feedId" in value)
    return [heading(title), ...videoWords(value as Video)];
  if (Array.isArray(value) && isListed(schema)) {
    const { element } = unwrapped(schema) as z.ZodArray<z.ZodType>;
    const items = value.map((item) => inWords(element, item, site)).filter((words) => words !== "");
    return items.length === 0 ? [] : [heading(title), list(items)];
  }
  const words = inWords(schema, value, site);
  if (words === "") return [];
  return words.length > 60 || words.includes("\n")
    ? [heading(title), ...words.split("\n").map(paragraph)]
    : [{ name: "p", attributes: {}, children: [strong(`${title}：`), words] }];
}

/** Where its card is to be put, and what is said in it: the ids are for programs. */
function videoWords({ title, accountName, transcript = "" }: Video): Piece[] {
  const place = `${videoStart}${title}，视频号“${accountName}”）`;
  return [place, ...transcript.split("\n").filter((line) => line !== "")].map(paragraph);
}

/** Codes of a vocabulary read well in one line; sentences, rows and references one below the other. */
function isListed(schema: z.ZodType): boolean {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodArray && schema.meta()?.labels === undefined;
}

function provenance(entry: LiveDocument, site: Site): Piece[] {
  const { source, verifiedAt, verificationNote } = entry.document;
  const check = lastCheck(verifiedAt, dayInChina(site.now));
  const lines = [
    source === undefined ? undefined : `来源：${source}`,
    `最近核实：${check}`,
    verificationNote,
    site.identity.demo ? "演示 · 非官方" : undefined,
    `原文：${absolute(documentPath(entry))}`,
  ];
  const said = lines.filter((line) => line !== undefined);
  return [{ name: "hr", attributes: {}, children: [] }, ...said.map(paragraph)];
}

const heading = (text: string): Piece => ({ name: "h2", attributes: {}, children: [text] });
const paragraph = (text: string): Piece => ({ name: "p", attributes: {}, children: [text] });
const strong = (text: string): Piece => ({ name: "strong", attributes: {}, children: [text] });
const list = (items: readonly string[]): Piece => ({
  name: "ul",
  attributes: {},
  children: items.map((item) => ({ name: "li", attributes: {}, children: [item] })),
});
