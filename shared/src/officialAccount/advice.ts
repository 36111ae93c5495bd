import { linksTitle, pictureStart, videoStart } from "../richText/officialAccount.ts";

/** What a text that is too long for the platform says instead of the rest. */
export const fullTextAt = "全文请点“阅读原文”：";

interface Pasted {
  content: string;
  /** Whether the document is made up. */
  demo: boolean;
}

/**
 * What an editor has to do by hand after pasting a converted article, in Chinese; empty when nothing.
 * What the platform would refuse is said by `officialAccountProblems`.
 */
export function officialAccountAdvice({ content, demo }: Pasted): string[] {
  const pictures = content.split(pictureStart).length - 1;
  return [
    ...(demo ? ["这是示例内容，不是真实信息，不要发到正式的公众号"] : []),
    ...(content.includes(fullTextAt)
      ? ["全文太长，公众号放不下：正文只有一句话说明，请一定填好“原文链接”"]
      : []),
    ...(pictures > 0
      ? [`有 ${pictures} 张图要在公众号里另外上传，换掉写着“${pictureStart}……）”的地方`]
      : []),
    ...(content.includes(videoStart)
      ? [
          `视频要在公众号编辑器里插入：点“视频号”，搜名称，选好以后换掉写着“${videoStart}……）”的地方`,
        ]
      : []),
    ...(content.includes(`>${linksTitle}</h3>`)
      ? ["公众号不留站外链接：网址已经列在文末，可以写进“原文链接”的只有一个"]
      : []),
  ];
}
