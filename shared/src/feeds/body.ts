import { z } from "zod";

const textNode = z.object({
  type: z.literal("text").meta({ title: "文字节点" }),
  text: z.string().meta({ title: "文字" }),
});

/** One node of `rich-text` in a mini-program. */
const elementNode = z.object({
  name: z.string().meta({ title: "标签名" }),
  attrs: z.record(z.string(), z.string()).meta({ title: "属性" }),
  get children() {
    return z.array(richTextNode).optional().meta({ title: "里面的节点" });
  },
});

const richTextNode: z.ZodType = z
  .union([textNode, z.lazy((): z.ZodType => elementNode)])
  .meta({ id: "RichTextNode", title: "富文本节点" });

/** Rich text as apps get it, in several forms with the same words (`richText/forms.ts`). */
export const feedBody = z.object({
  html: z.string().meta({ title: "HTML", description: "只有白名单里的标签，没有样式和脚本" }),
  text: z.string().meta({ title: "纯文字", description: "一段一行，表格的格子用制表符隔开" }),
  links: z
    .array(
      z.object({
        text: z.string().meta({ title: "链接文字" }),
        url: z.string().meta({ title: "网址" }),
      }),
    )
    .meta({ title: "正文里的链接", description: "小程序的 rich-text 点不开链接，请另外列出来" }),
  images: z
    .array(
      z.object({
        src: z.string().meta({ title: "图片网址" }),
        alt: z.string().meta({ title: "图片说明" }),
      }),
    )
    .meta({ title: "正文里的图片" }),
  nodes: z.array(richTextNode).optional().meta({
    title: "小程序 rich-text 节点",
    description: "直接交给 <rich-text nodes>；特别长的正文没有这一项，请用 html 或 text",
  }),
  sections: z
    .array(
      z.object({
        title: z.string().optional().meta({ title: "小标题" }),
        html: z.string().meta({ title: "这一段的 HTML" }),
        text: z.string().meta({ title: "这一段的纯文字" }),
      }),
    )
    .optional()
    .meta({ title: "按小标题分段", description: "特别长的正文没有这一项" }),
});
