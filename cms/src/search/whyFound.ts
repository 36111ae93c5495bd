import type { SearchResult } from "@haizhu/shared/search/engine";
import { highlighted } from "@haizhu/shared/search/highlight";
import { reasonFor } from "@haizhu/shared/search/reason";

/** Why a page is among the results, in words; residents are told only what the title does not show. */
export function whyFound(result: SearchResult, query: string): string {
  const reason = reasonFor(result);
  if (reason !== undefined) return reason;
  const { t, matched, related } = result;
  if (matched.length > 0) {
    const pieces = highlighted(query.normalize("NFKC"), matched).filter(({ marked }) => marked);
    const words = pieces.length > 0 ? pieces.map(({ text }) => text) : matched;
    const isInTitle = highlighted(t, matched).some(({ marked }) => marked);
    return `${isInTitle ? "标题里有" : "正文里有"}：${words.join("、")}`;
  }
  return related.length > 0 ? `叫法：${related.join("、")}` : "读音、拼音或繁体相同";
}
