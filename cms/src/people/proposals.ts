import type { OpenProposal } from "../ledger/proposalAnswers.ts";
import { allowedWord, combinationWord } from "./combinationWords.ts";
import { daysWord } from "./leaveDays.ts";
import { roleLabels } from "./roles.ts";
import { classWords, ruleWord } from "./ruleWords.ts";

/** What a proposal would do, in one line; `nameOf` tells who an account belongs to. */
export function proposalWord(
  { kind, wanted }: OpenProposal,
  nameOf: (person: string) => string,
): string {
  switch (kind) {
    case "rule":
      return `${classWords[wanted.changeClass]}的审核改为：${ruleWord(wanted)}`;
    case "combination":
      return `${combinationWord(wanted)}：改为${allowedWord(wanted)}`;
    case "password":
      return `给“${nameOf(wanted.person)}”一个一次性密码`;
    case "enable":
      return `重新启用“${nameOf(wanted.person)}”的账号`;
    case "limit":
      return `${roleLabels[wanted.role]}的时限改为 ${String(wanted.hours)} 小时`;
    case "delegation":
      return `“${nameOf(wanted.person)}”的${roleLabels[wanted.role]}由“${nameOf(wanted.delegate)}”代，${daysWord(wanted)}`;
    case "role":
      return `${wanted.change === "grant" ? "授予" : "撤销"}“${nameOf(wanted.person)}”${roleLabels[wanted.role]}角色`;
  }
}
