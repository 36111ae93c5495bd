import { articleLimits, bytes, characters } from "../officialAccount/limits.ts";

/** What somebody pastes into the 公众号 editor. Lengths are counted in characters, as it counts them. */
export interface OfficialAccountArticle {
  title: string;
  author?: string;
  digest?: string;
  content: string;
}

const names = { title: "标题", author: "作者", digest: "摘要" } as const;

const refused: readonly (readonly [RegExp, string])[] = [
  [
    /<(?:script|style|iframe|link|form|input|button|object|svg)\b/i,
    "正文里有公众号不收的标签，请删去",
  ],
  [/<[^>]*\s(?:id|class|on\w+)\s*=/i, "正文里有 id、class 或事件属性，公众号会去掉"],
  [/style="[^"]*(?:position\s*:|var\(|@media|url\()/i, "正文里有公众号不收的样式，请删去"],
  [/<div\b/i, "正文里有 div，请用 section"],
];

/** What the 公众号 editor would refuse or silently change, in Chinese; empty when nothing. */
export function officialAccountProblems(article: OfficialAccountArticle): string[] {
  const { content } = article;
  const problems: string[] = [];
  for (const field of ["title", "author", "digest"] as const) {
    const length = characters(article[field] ?? "");
    if (length > articleLimits[field])
      problems.push(
        `${names[field]} ${length} 字，公众号最多 ${articleLimits[field]} 字：请在公众号里改短`,
      );
  }
  const length = characters(content);
  if (length >= articleLimits.content)
    problems.push(
      `正文连同格式 ${length} 个字符，公众号要少于 ${articleLimits.content} 个：请改为一句话说明加“阅读原文”`,
    );
  if (bytes(content) >= articleLimits.contentBytes)
    problems.push("正文连同格式超过 1 MB：请分成几篇");
  for (const [pattern, problem] of refused) if (pattern.test(content)) problems.push(problem);
  for (const [, src = ""] of content.matchAll(/<img[^>]*\ssrc="([^"]*)"/gi))
    if (!/^https?:\/\/mmbiz\.q(?:pic|logo)\.cn\//.test(src))
      problems.push(`图片没有上传到公众号，请在公众号里上传后换上：${src}`);
  for (const [, href = ""] of content.matchAll(/<a[^>]*\shref="([^"]*)"/gi))
    if (!href.startsWith("https://mp.weixin.qq.com/"))
      problems.push(`公众号会去掉这个链接，请改写成文字：${href}`);
  return problems;
}
