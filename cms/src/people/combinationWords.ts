import type { Combination } from "../ledger/proposalAnswers.ts";
import { roleLabels } from "./roles.ts";

export const scopeWords: Readonly<Record<Combination["scope"], string>> = {
  holding: "由一个人兼任",
  submission: "同一次提交由一个人做",
};

/** 校对和一审由一个人兼任 */
export function combinationWord({
  scope,
  one,
  other,
}: Pick<Combination, "scope" | "one" | "other">): string {
  return `${roleLabels[one]}和${roleLabels[other]}${scopeWords[scope]}`;
}

export const allowedWord = ({ allowed }: Pick<Combination, "allowed">): string =>
  allowed ? "可以" : "不可以";
