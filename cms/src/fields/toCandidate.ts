import type { DocumentType } from "@haizhu/shared/documents/registry";
import { chinaDay } from "./chinaDay.ts";
import type { FormField } from "./describe.ts";
import { formOf } from "./forms.ts";
import { toHtml } from "./richText/toHtml.ts";

/** A document as Payload holds it, with ids for what it refers to (`depth: 0`). */
export type Draft = Record<string, unknown>;

/** What a document says about a file in the media library. */
export interface StoredMedia {
  id: string;
  sha256: string;
  mimeType: string;
  filename: string;
  bytes: number;
  width?: number;
  height?: number;
  alt?: string;
}

export type MediaById = (id: string) => StoredMedia | undefined;

/**
 * A Payload document in the shape of its zod schema, not yet validated: what an editor left empty
 * is absent, so that the schema says what is missing.
 *
 * @throws RichTextError where a rich text holds what no page can show
 */
export function toCandidate(type: DocumentType, draft: Draft, media: MediaById): Draft {
  const fields = formOf(type).filter(
    ({ onlyFor }) => onlyFor?.includes(String(draft.kind)) ?? true,
  );
  return members(fields, draft, media);
}

/** The ids of all files that a draft shows. */
export function mediaIdsIn(type: DocumentType, draft: Draft): string[] {
  const ids: string[] = [];
  members(formOf(type), draft, (id) => {
    ids.push(id);
    return anyFile;
  });
  return ids;
}

/** Stands for a file while only its id is asked for. */
const anyFile: StoredMedia = {
  ...{ id: "", sha256: "", mimeType: "application/pdf", filename: "", bytes: 0 },
};

function members(fields: readonly FormField[], draft: Draft, media: MediaById): Draft {
  const entries = fields.map((field) => [field.name, valueOf(field, draft[field.name], media)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Draft;
}

function valueOf(field: FormField, value: unknown, media: MediaById): unknown {
  switch (field.kind) {
    case "text":
    case "textarea":
    case "fingerprint":
    case "choice":
      return typeof value === "string" && value.trim() !== "" ? value : undefined;
    case "lines":
      return linesOf(value);
    case "number":
    case "checkbox":
      return value ?? undefined;
    case "day":
      return momentOf(value, chinaDay);
    case "instant":
      return momentOf(value, (moment) => new Date(moment).toISOString());
    case "choices":
      return listOf(value);
    case "reference":
      return referenceTo(field.refersTo, value);
    case "references":
      return listOf(value).map((item) => referenceTo(field.refersTo, item));
    case "rows":
      return listOf(value)
        .filter((row) => typeof row === "object" && row !== null)
        .map((row) => members(field.fields, row as Draft, media));
    case "group":
      return groupOf(field, value, media);
    case "richText":
      return richTextOf(value, media);
    case "image":
    case "attachment":
    case "audio":
      return fileOf(field.kind, idOf(value), media);
  }
}

/** What is no moment is left for the schema to refuse. */
function momentOf(value: unknown, written: (moment: string) => string): string | undefined {
  if (typeof value !== "string") return undefined;
  return Number.isNaN(Date.parse(value)) ? value : written(value);
}

function linesOf(value: unknown): string[] {
  if (typeof value !== "string") return [];
  const lines = value.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "");
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function idOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || !("id" in value)) return undefined;
  return String(value.id);
}

function referenceTo(
  type: DocumentType,
  value: unknown,
): { type: DocumentType; id: string } | undefined {
  const id = idOf(value);
  return id === undefined ? undefined : { type, id };
}

/** An optional group that nobody touched is absent; its unticked boxes and empty lists say nothing. */
function groupOf(
  field: FormField & { kind: "group" },
  value: unknown,
  media: MediaById,
): Draft | undefined {
  const group = members(field.fields, (value ?? {}) as Draft, media);
  const says = (member: unknown) =>
    member !== false && !(Array.isArray(member) && member.length === 0);
  return field.optional && !Object.values(group).some(says) ? undefined : group;
}

/** The text, and once each what stands in it: the publisher takes along the files that a document names. */
function richTextOf(value: unknown, media: MediaById): Draft | undefined {
  if (value === null || value === undefined) return undefined;
  const shown = new Map<string, Draft>();
  const html = toHtml(value, (id) => {
    const file = media(id);
    const kind = file?.mimeType.startsWith("image/") ? "image" : "attachment";
    const said = fileOf(kind, id, media);
    if (file && said) shown.set(file.sha256, said);
    return file;
  });
  if (html === "") return undefined;
  return shown.size === 0 ? { html } : { html, media: [...shown.values()] };
}

function fileOf(
  kind: "image" | "attachment" | "audio",
  id: string | undefined,
  media: MediaById,
): Draft | undefined {
  const file = id === undefined ? undefined : media(id);
  if (!file) return undefined;
  const { sha256, mimeType, filename, bytes, width, height, alt } = file;
  return kind === "image"
    ? { sha256, mimeType, width, height, alt }
    : { sha256, mimeType, filename, bytes };
}
