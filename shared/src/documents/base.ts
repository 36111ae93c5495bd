import { z } from "zod";
import { day, inWrongForm, lines, longText, text } from "./field.ts";
import { reference } from "./reference.ts";

/** ASCII, lower-case, permanent: a document's last URL segment (RFC 3986 unreserved, no case traps). */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, inWrongForm("只用小写字母、数字和连字符"))
  .max(80)
  .meta({ title: "网址名", description: "由标题拼音生成；首次发布前可改，发布后固定" });

/**
 * What every document carries. `publishedAt`, `updatedAt` and the reviewers are not here: the ledger
 * sets them, never a client (backdating is a 单项否决 offence, 国办秘函〔2019〕19号).
 */
export const documentBase = {
  /** Permanent; survives renames. */
  id: z.uuid().meta({ title: "编号" }),
  slug,
  title: text("标题", "居民看到的名称，不超过 60 字", 60),
  summary: longText("一句话说明", "用居民听得懂的话说清楚：这是什么，对谁有用", 300),
  searchWords: lines("居民常用叫法", "居民会怎么搜？每行一个，如“老人食堂”"),
  source: text("来源", "内容出自哪里；转载须写明").optional(),
  /** The organisation that answers for the content. */
  owner: reference("organisation", "负责单位", "对内容负责、接受核实询问的单位"),
  /** Absent means 待核实, and pages say so. */
  verifiedAt: day("最近核实日期", "与负责单位或正式文件核对的日期；没有核实过就留空").optional(),
  verificationNote: longText("核实说明", "哪些内容还没有核实，居民会看到").optional(),
  reviewBy: day("下次核实期限", "到期前须再次核实"),
  /** 示例 content: pages say so and it never counts as information. */
  demo: z.boolean().default(false).meta({ title: "示例内容", description: "勾选后页面显示“示例”" }),
};
