import { documentTypes } from "@haizhu/shared/documents/registry";
import { plainText } from "@haizhu/shared/richText/plainText";
import { nameToken, searchTokens } from "@haizhu/shared/searchText/tokens";
import * as pagefind from "pagefind";
import type { LiveDocument } from "../src/live/liveDocument.ts";
import { documentPath } from "../src/paths/lists.ts";
import { replaceSearchFolder } from "./searchFolder.ts";

/**
 * Makes the full search index of some documents, each of which has a page. Pagefind is given our own words (`searchTokens`)
 * instead of the pages, because it cannot cut Chinese; the browser asks with the same words.
 */
export async function writeSearchIndex(
  entries: readonly LiveDocument[],
  folder: string,
  now: Date,
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    for (const entry of entries) {
      const { errors: refused } = await index.addCustomRecord(record(entry));
      if (refused.length > 0)
        throw new Error(`Pagefind refused ${entry.slug}: ${refused.join("; ")}`);
    }
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new Error(failed.join("; "));
    await replaceSearchFolder(folder, files, now);
  } finally {
    await index.deleteIndex();
  }
}

function record(entry: LiveDocument) {
  const { title, summary, searchWords } = entry.document;
  const names = searchTokens([title, ...searchWords].join(" ")).map(nameToken);
  return {
    url: documentPath(entry),
    content: [...names, ...searchTokens(wordsIn(entry.document))].join(" "),
    language: "und",
    meta: { title, summary, type: documentTypes[entry.type].label },
  };
}

const notWords = new Set([
  "id",
  "slug",
  "sha256",
  "mimeType",
  "url",
  "owner",
  "reviewBy",
  "verifiedAt",
]);

/** All readable text of a document. */
function wordsIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  if (Array.isArray(value)) return value.map(wordsIn).join(" ");
  return Object.entries(value)
    .filter(([key]) => !notWords.has(key))
    .map(([key, item]) => (key === "html" ? plainText(String(item)) : wordsIn(item)))
    .join(" ");
}
