import { readFile } from "node:fs/promises";
import path from "node:path";
import { search, type SearchResult } from "@haizhu/shared/search/engine";
import { indexFolder, type IndexEntry, paths } from "@haizhu/shared/search/indexFiles";
import { IndexReader } from "@haizhu/shared/search/indexReader";
import { Refusal } from "../publication/refusal.ts";
import { settings } from "../settings.ts";

const load = (file: string) =>
  readFile(path.join(/* turbopackIgnore: true */ settings.publicFolder, indexFolder, file), "utf8");

/**
 * What residents are shown for a query at this moment: the files that their browsers read, through
 * the same engine.
 *
 * @throws Refusal 409 while the publisher has made no index
 */
export async function foundByResidents(query: string): Promise<SearchResult[]> {
  try {
    return await searchNow(query);
  } catch {
    // The index was replaced meanwhile: once more with the new one.
    return searchNow(query).catch(explain);
  }
}

async function searchNow(query: string): Promise<SearchResult[]> {
  const entry = JSON.parse(await load(paths.entry)) as IndexEntry;
  return search(query, await IndexReader.open(entry, load));
}

function explain(error: unknown): never {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  throw new Refusal(
    409,
    "noSearchIndex",
    "网站的搜索还没有准备好：第一次发布以后要等一会儿。请过几分钟再试；一直这样，请找管理员查看发布程序。",
  );
}
