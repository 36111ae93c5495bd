import type { OfficialAccountKit } from "./kit.ts";
import { menuLimits, replyLimits } from "./limits.ts";

/**
 * The files of a kit: two that an editor reads and copies from, and the same as JSON for programs.
 *
 * @param base the site that it leads to
 * @param day the day of the export, `YYYY-MM-DD` in China
 */
export function kitFiles(
  kit: OfficialAccountKit,
  { base, day }: { base: string; day: string },
): Record<string, string> {
  const { menu, rules, cards, videos } = kit;
  return {
    "README.md": [
      ...[title(base, day), menuPart(kit), repliesPart(kit)],
      ...[cardsPart(kit), videosPart(kit), later],
    ].join("\n\n"),
    "replies.md": rulesText(rules),
    "menu.json": json(menu),
    "replies.json": json({ rules }),
    "cards.json": json({ cards }),
    "videos.json": json({ videos }),
  };
}

const json = (content: unknown) => `${JSON.stringify(content, undefined, 2)}\n`;

const title = (base: string, day: string) => `# 公众号素材

${day} 从 ${base} 的在线内容导出，没有发布的内容不在里面。照下面几步录入公众号后台（mp.weixin.qq.com）。后台各栏的名称可能随平台改版略有不同。`;

const menuPart = ({ menu }: OfficialAccountKit) => `## 一、自定义菜单

后台“内容与互动 → 自定义菜单”。先建一级菜单，再在下面加子菜单，内容选“跳转网页”，填网址。跳转网页一般要认证过的账号；没有这一项时，把网址放进关键词回复或文章的“阅读原文”。平台最多 ${menuLimits.buttons} 个一级菜单，每个下面最多 ${menuLimits.subButtons} 个，名称各不超过 ${menuLimits.buttonName} 字、${menuLimits.subButtonName} 字。

| 一级菜单 | 子菜单 | 网址 |
| --- | --- | --- |
${menu.button
  .flatMap(({ name, sub_button: below }) => below.map((one) => row(name, one.name, one.url)))
  .join("\n")}

用接口录入的，把 \`menu.json\` 原样交给 \`menu/create\`。`;

const repliesPart = ({ rules, leftOut }: OfficialAccountKit) => `## 二、关键词回复

后台“内容与互动 → 自动回复 → 关键词回复 → 添加回复”。共 ${rules.length} 条，逐条在 \`replies.md\` 里，急用的在前，来不及可以先录前面的：规则名称、关键词、回复内容照抄，回复方式选“回复全部”。平台最多 ${replyLimits.rules} 条规则，每条最多 ${replyLimits.keywords} 个关键词（每个不超过 ${replyLimits.keyword} 字），每段回复不超过 ${replyLimits.reply} 字。

- “半匹配”：来信里有这个词就回复。“全匹配”：来信正好是这个词才回复。标“全匹配”的词是别的规则里某个词的一部分，不能改成半匹配，不然两条会抢着回复。
- 一个词只在一条规则里。后台里原来就有的规则，请先看看有没有相同的词。
- 回复里只有现在可以拨打的号码：最近拨测过的，和 110、12345 这样的短号。标“待核实”的，内容还没有向负责单位核实；标“示例”的不是真实信息，不要录入正式账号。

${leftOut.length === 0 ? "没有遗漏的内容。" : `没有做成规则的：\n\n${leftOut.map(({ title, reason }) => `- ${title}：${reason}`).join("\n")}`}`;

const cardsPart = ({ cards }: OfficialAccountKit) => `## 三、小程序卡片

${
  cards.length === 0
    ? "这次没有。在线的服务指南里没有写小程序；本区有自己的小程序时，导出命令加上 `--app-id`，每篇指南都有一张。"
    : `小程序要先在后台“小程序管理”里关联，才能插入。写文章时选“小程序”，搜 AppID，填路径和标题，封面另外上传；文字链接用 \`cards.json\` 里的 \`html\`，在接口里用。打不开小程序的地方用网页地址。

| 标题 | AppID | 路径 | 网页地址 |
| --- | --- | --- | --- |
${cards.map(({ title, appId, path, url }) => row(title, appId, path, url)).join("\n")}`
}`;

const videosPart = ({ videos }: OfficialAccountKit) => `## 四、视频号

${
  videos.length === 0
    ? "这次没有。在线的内容里没有写视频。"
    : `写文章时在编辑器里选“视频号”，搜视频号名称，选这条视频，插入卡片。文字稿在文章正文里，不要删：听不见、打不开视频的人看文字稿。小程序里打开视频，用 \`videos.json\` 里的 \`open\`。

| 视频 | 视频号 | 视频号 ID | 视频 ID | 用在哪一篇 |
| --- | --- | --- | --- | --- |
${videos.map((one) => row(one.title, one.accountName, one.finderUserName, one.feedId, `${one.document} ${one.url}`)).join("\n")}`
}`;

const later = `## 以后

录进公众号的内容不会自己更新。电话、指南改了或撤下以后，请重新导出，和上一次的 \`replies.md\` 比较，改动的、不在了的规则都要在后台改掉、删掉；至少每月一次。录入以后，请用手机向公众号发几个词试一试，把每个菜单点一遍。
`;

function rulesText(rules: OfficialAccountKit["rules"]): string {
  const names = { contain: "半匹配", equal: "全匹配" };
  const parts = rules.map(({ name, keywords, reply }, index) => {
    const words = keywords.map(({ word, match }) => `- ${names[match]}：${word}`).join("\n");
    const indented = reply.replace(/^/gm, "    ");
    return `## ${index + 1}. ${name}\n\n${words}\n\n回复：\n\n${indented}\n`;
  });
  return `# 关键词回复\n\n${parts.join("\n")}`;
}

const row = (...cells: string[]) =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
