import type { OpenProposal } from "../ledger/answers.ts";
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
    case "password":
      return `给“${nameOf(wanted.person)}”一个一次性密码`;
    case "enable":
      return `重新启用“${nameOf(wanted.person)}”的账号`;
    case "role":
      return `${wanted.change === "grant" ? "授予" : "撤销"}“${nameOf(wanted.person)}”${roleLabels[wanted.role]}角色`;
  }
}
