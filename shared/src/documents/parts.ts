import { z } from "zod";
import { inWrongForm, longText, rows, text } from "./field.ts";

/** 常见问题 (schema.org Question / Answer). */
export const faqs = rows("常见问题", "问题", {
  question: text("问"),
  answer: longText("答"),
});

/** 标准与金额: a table of what people get, each figure with the month or day it was true. */
export const amounts = rows(
  "标准与金额",
  "标准",
  {
    label: text("对象或项目"),
    value: text("标准"),
    asOf: text("截至", "这个数字在什么时候是对的，如 2025-02").optional(),
  },
  "写清楚数字截至什么时候",
);

/** Feeds carry a text in several forms, and none of their files is larger than 250 kB. */
const longestRichText = 30_000;

/** Editors' free text, already reduced to the allow-list (`richText/allowList.ts`). */
export function richText(title: string, description?: string) {
  return z
    .object({
      html: z.string().max(longestRichText),
      /** Pictures and files that stand in the text, each once; the text names them by their hash. */
      media: z.array(z.union([image("正文里的图片"), attachment("正文里的附件")])).optional(),
    })
    .meta({ title, description, widget: "richText" });
}

/** What WeChat's platforms give out as an identifier: signs that survive in addresses and code. */
function wechatId(title: string, description: string) {
  return z
    .string()
    .trim()
    .regex(/^[\w+/=@.-]{4,200}$/, inWrongForm("只有字母、数字和少数符号，请从视频号助手里复制"))
    .meta({ title, description });
}

/**
 * 视频号: a video that WeChat shows. `finderUserName` and `feedId` are called as WeChat calls them, so
 * that a mini-program hands them to `wx.openChannelsActivity` as they are.
 */
export function video(title = "视频") {
  return z
    .object({
      title: text("视频标题", "视频在视频号里的标题", 60),
      accountName: text("视频号名称", "居民在微信里搜的名字", 40),
      finderUserName: wechatId("视频号 ID", "在视频号助手首页复制，一般以 sph 开头"),
      feedId: wechatId("视频 ID", "在视频号助手“动态管理”里复制，一般以 export/ 开头"),
      transcript: longText(
        "文字稿",
        "视频里说了什么、画面上写了什么，逐段写下来；听不见、打不开视频的人看这一份，也能搜到",
        10_000,
      ).optional(),
    })
    .meta({ title, description: "在视频号发布的视频；没有就整组留空" });
}

export type Video = z.infer<ReturnType<typeof video>>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A picture by the hash of its bytes: replacing one is a new upload and a new review. */
export function image(title: string, description?: string) {
  return z
    .object({
      sha256,
      mimeType: z.enum(["image/jpeg", "image/png", "image/webp"]),
      width: z.int().min(1),
      height: z.int().min(1),
      /** Read out to people who do not see the picture (WCAG 2.2 §1.1.1). */
      alt: text("图片说明", "念给看不见图片的人听：图里有什么"),
    })
    .meta({ title, description, widget: "image" });
}

/** A downloadable file by the hash of its bytes. */
export function attachment(title: string, description?: string) {
  return z
    .object({
      sha256,
      mimeType: z.enum(["application/pdf", "image/jpeg", "image/png", "image/webp"]),
      filename: z.string().min(1).max(200),
      bytes: z.int().min(1),
    })
    .meta({ title, description, widget: "attachment" });
}
