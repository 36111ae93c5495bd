import type { SearchResult } from "./engine.ts";

/**
 * What a search came to, in one line. A screen reader says this alone: reading out ten titles with
 * their summaries would take a minute and could not be stopped.
 */
export function searchStatus(results: readonly Pick<SearchResult, "confident">[]): string {
  const confident = results.filter((result) => result.confident).length;
  const possible = results.length - confident;
  if (results.length === 0) return "没有找到。";
  if (confident === 0) return `没有完全匹配的，找到${possible}条可能相关的。`;
  return possible === 0
    ? `找到${confident}条。`
    : `找到${confident}条，另有${possible}条可能相关。`;
}
