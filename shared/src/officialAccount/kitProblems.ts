import type { OfficialAccountKit } from "./kit.ts";
import { bytes, cardLimits, characters, menuLimits, replyLimits } from "./limits.ts";
import { keyOfWord } from "./replies.ts";

/** What the platform would refuse or cut off, in Chinese; empty when nothing. */
export function kitProblems({
  menu,
  rules,
  cards,
}: Pick<OfficialAccountKit, "menu" | "rules" | "cards">): string[] {
  const problems: string[] = [];
  const atMost = (what: string, count: number, limit: number) => {
    if (count > limit) problems.push(`${what}：${count}，公众号最多 ${limit}`);
  };
  atMost("一级菜单个数", menu.button.length, menuLimits.buttons);
  for (const { name, sub_button: below } of menu.button) {
    atMost(`一级菜单“${name}”字数`, characters(name), menuLimits.buttonName);
    atMost(`“${name}”的二级菜单个数`, below.length, menuLimits.subButtons);
    if (below.length === 0) problems.push(`“${name}”没有二级菜单`);
    for (const { name, url } of below) {
      atMost(`二级菜单“${name}”字数`, characters(name), menuLimits.subButtonName);
      atMost(`二级菜单“${name}”的网址字节数`, bytes(url), menuLimits.urlBytes);
    }
  }
  atMost("规则条数", rules.length, replyLimits.rules);
  const seen = new Set<string>();
  for (const { name, keywords, reply } of rules) {
    atMost(`规则名“${name}”字数`, characters(name), replyLimits.ruleName);
    atMost(`“${name}”的回复字数`, characters(reply), replyLimits.reply);
    atMost(`“${name}”的关键词个数`, keywords.length, replyLimits.keywords);
    if (keywords.length === 0) problems.push(`“${name}”没有关键词`);
    for (const { word } of keywords) {
      atMost(`关键词“${word}”字数`, characters(word), replyLimits.keyword);
      if (seen.has(keyOfWord(word))) problems.push(`关键词“${word}”用了两次`);
      seen.add(keyOfWord(word));
    }
  }
  for (const { title, appId } of cards) {
    atMost(`卡片标题“${title}”字数`, characters(title), cardLimits.title);
    if (!isAppId(appId)) problems.push(`卡片“${title}”的 AppID 不对：${appId}`);
  }
  return problems;
}

/** `wx` and sixteen hexadecimal digits. */
export const isAppId = (text: string) => /^wx[0-9a-f]{16}$/.test(text);
