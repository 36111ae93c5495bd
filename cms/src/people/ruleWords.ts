import type { ReviewRule } from "../ledger/answers.ts";
import { roleLabels } from "./roles.ts";

/** What a review rule is for. */
export const classWords: Readonly<Record<ReviewRule["changeClass"], string>> = {
  new: "新内容",
  change: "修改",
  correction: "更正",
  policy: "政策解读",
  alert: "不急的应急公告",
};

/** The same for what an event says; nothing for what it does not. */
export function classWord(name: unknown): string {
  return (classWords as Readonly<Record<string, string>>)[String(name)] ?? "";
}

/** A rule in one line: 一审 → 二审 → 三审，校对 1 次. */
export function ruleWord({
  stages,
  proofreads,
}: Pick<ReviewRule, "stages" | "proofreads">): string {
  const reviews = stages.map((role) => roleLabels[role]).join(" → ");
  return proofreads === 0 ? reviews : `${reviews}，校对 ${String(proofreads)} 次`;
}
