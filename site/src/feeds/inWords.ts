import { z } from "zod";
import { shapeOf, titleOf, unwrapped } from "@haizhu/shared/documents/labels";
import { isDocumentType } from "@haizhu/shared/documents/registry";
import type { LiveDocument } from "../live/liveDocument.ts";
import { chineseDay, chineseMomentWithYear } from "../live/time.ts";
import type { Site } from "../site.ts";

/**
 * A field's value in words that residents read: codes by their labels, days and moments in Chinese,
 * references by the titles of what is live. Empty when there is nothing to say.
 */
export function inWords(schema: z.ZodType, value: unknown, site: Site): string {
  if (value === undefined || value === null || value === "") return "";
  const inner = unwrapped(schema);
  if (Array.isArray(value)) return listInWords(schema, inner, value, site);
  if (typeof value === "object") return objectInWords(inner, value, site);
  if (typeof value === "boolean") return value ? "是" : "否";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (inner instanceof z.ZodISODateTime) return chineseMomentWithYear(text);
  if (inner instanceof z.ZodISODate) return chineseDay(text);
  return labelsOf(schema)?.[text] ?? text;
}

function listInWords(schema: z.ZodType, inner: z.ZodType, value: unknown[], site: Site): string {
  const labels = labelsOf(schema);
  const element = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : inner;
  const items = value.map((item) => labels?.[String(item)] ?? inWords(element, item, site));
  return items.filter((item) => item !== "").join("、");
}

function objectInWords(schema: z.ZodType, value: object, site: Site): string {
  if (isReference(value)) return referenceInWords(value, site);
  // A file by its name; what it is made of says nothing to a reader.
  if ("sha256" in value) return "filename" in value ? String(value.filename) : "";
  const values = value as Record<string, unknown>;
  const parts = Object.entries(shapeOf(schema)).flatMap(([name, field]) => {
    // Where the consent to publish a number is filed is the office's own business.
    if (name === "consent") return [];
    const words = inWords(field, values[name], site);
    return words === "" ? [] : `${titleOf(field) ?? name}：${words}`;
  });
  return parts.join("；");
}

const isReference = (value: object): value is { type: string; id: string } =>
  Object.keys(value).length === 2 && "type" in value && "id" in value;

/** A phone also by its numbers: who reads an article cannot follow a link to them. */
function referenceInWords({ type, id }: { type: string; id: string }, { live }: Site): string {
  const target = isDocumentType(type) ? live.get(`${type}/${id}`) : undefined;
  if (!target) return "";
  const { numbers = [] } = target.document as Partial<LiveDocument<"phone">["document"]>;
  const callable = numbers.filter(({ channel }) => channel === "voice").map((item) => item.number);
  const { title } = target.document;
  return callable.length === 0 ? title : `${title} ${callable.join("、")}`;
}

function labelsOf(schema: z.ZodType): Readonly<Record<string, string>> | undefined {
  return schema.meta()?.labels ?? unwrapped(schema).meta()?.labels;
}
