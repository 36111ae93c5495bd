import type { OutletCopy, Stale } from "../ledger/answers.ts";
import { momentWord } from "../publication/panel/words.ts";

/** The outlet that has a form of its own. */
export const officialAccount = "officialAccount";

/** Which outlet and where: 海报或宣传栏（滨江社区宣传栏）. */
export function placeWord({ label, place }: Pick<OutletCopy, "label" | "place">): string {
  return place === "" ? label : `${label}（${place}）`;
}

/** Which version stands in an outlet, since when, and by whom: 已复制到公众号：第 3 版，…… */
export function copyWord(copy: OutletCopy): string {
  const { version, at, by } = copy;
  return `已复制到${placeWord(copy)}：第 ${version} 版，${momentWord(at)}，${by}`;
}

/** Why a copy is out of date. */
export function staleWord({ why, title }: Stale): string {
  if (why === "withdrawn") return "网站上已经撤下";
  if (why === "changed") return "网站上已经改了";
  return `它引用的“${title ?? ""}”改了`;
}

/** What to do about it. */
export function remedyWord({ why }: Stale, label: string): string {
  return why === "withdrawn"
    ? `请在${label}里删去，然后在这里登记。`
    : `请复制新的一版，到${label}里换上；或者在${label}里改好、删去，然后在这里登记。`;
}
