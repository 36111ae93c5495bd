import type { SearchResult } from "./engine.ts";

/**
 * Why a page is among the results, where its title does not show it: another name of it that holds
 * most of what was typed, or the matter that was meant.
 */
export function reasonFor({ t, n, matched, related }: SearchResult): string | undefined {
  const score = (text: string) =>
    matched.filter((word) => text.toLowerCase().includes(word)).length;
  const inTitle = score(t);
  const [best] = [...(n ?? [])].sort((a, b) => score(b) - score(a) || a.length - b.length);
  if (best !== undefined && score(best) > inTitle) return `也叫：${best}`;
  const others = related.filter((name) => !t.includes(name));
  return inTitle === 0 && others.length > 0 ? `相关：${others.slice(0, 2).join("、")}` : undefined;
}
