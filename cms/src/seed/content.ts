import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type DocumentType, documentTypes, typeNames } from "@haizhu/shared/documents/registry";
import { onDay } from "./relativeDates.ts";

/** A demo document as its file gives it, with ids filled in and days counted from today. */
export interface DemoDocument {
  type: DocumentType;
  id: string;
  slug: string;
  candidate: Record<string, unknown>;
}

const folder = path.join(import.meta.dirname, "content");

/**
 * Reads all demo content, ready for validation. In the files a reference names a slug
 * (`{"type": "phone", "slug": "12345"}`), a day may be `+180d` and a moment `+7d 09:00`.
 *
 * @param now the moment that relative days count from
 */
export async function demoContent(now: Date): Promise<DemoDocument[]> {
  const documents: DemoDocument[] = [];
  for (const type of typeNames) {
    const { plural } = documentTypes[type];
    for (const file of await filesIn(plural)) {
      const text = await readFile(path.join(folder, plural, file), "utf8");
      const slug = path.basename(file, ".json");
      const id = demoId(type, slug);
      const candidate = resolved(JSON.parse(text), now) as Record<string, unknown>;
      documents.push({ type, id, slug, candidate: { ...candidate, id, slug } });
    }
  }
  return documents;
}

/** None where a type has no demo content: there is no demo of a warning that somebody may believe. */
async function filesIn(plural: string): Promise<string[]> {
  const types = await readdir(folder);
  if (!types.includes(plural)) return [];
  const files = await readdir(path.join(folder, plural));
  return files.filter((file) => file.endsWith(".json")).sort();
}

/** The permanent id of a demo document: a name-based UUID (RFC 9562 §5.8), the same on every machine. */
export function demoId(type: DocumentType, slug: string): string {
  const bytes = createHash("sha256").update(`demo/${type}/${slug}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [8, 12, 16, 20, 32]
    .map((end, index) => hex.slice([0, 8, 12, 16, 20][index], end))
    .join("-");
}

function resolved(value: unknown, now: Date): unknown {
  if (typeof value === "string") return onDay(value, now);
  if (Array.isArray(value)) return value.map((item) => resolved(item, now));
  if (typeof value !== "object" || value === null) return value;
  if ("type" in value && "slug" in value && Object.keys(value).length === 2)
    return { type: value.type, id: demoId(value.type as DocumentType, String(value.slug)) };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item, now)]));
}
