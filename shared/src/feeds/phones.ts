import { z } from "zod";
import { choice } from "../documents/field.ts";
import { phoneChannels, phoneKinds } from "../vocabularies/phones.ts";

/** Of a number that has a call button. */
export const telUntil = z.iso.date().optional().meta({
  title: "拨打按钮的最后一天",
  description: "过了这一天（北京时间）请去掉拨打按钮；没有这一项的短号一直可以拨",
});

const directoryNumber = z.object({
  label: z.string().optional().meta({ title: "名称" }),
  number: z.string().meta({ title: "号码", description: "给人看的写法" }),
  channel: choice(phoneChannels, "用途"),
  hours: z.string().optional().meta({ title: "接听时间" }),
  tel: z.string().optional().meta({
    title: "拨打地址",
    description: "有这一项才可以做成拨打按钮；交给 wx.makePhoneCall 时去掉前面的 tel:",
  }),
  telUntil,
});

const directoryEntry = z.object({
  id: z.uuid().meta({ title: "编号" }),
  title: z.string().meta({ title: "名称" }),
  kind: choice(phoneKinds, "类别"),
  organisation: z.string().meta({ title: "单位" }),
  purpose: z.string().meta({ title: "什么事打这个电话" }),
  situations: z.array(z.string()).meta({ title: "遇到的情况", description: "居民会怎么说" }),
  numbers: z.array(directoryNumber).meta({ title: "号码" }),
  streets: z
    .array(
      z.object({
        id: z.uuid().meta({ title: "街道的编号" }),
        name: z.string().optional().meta({ title: "街道的名称" }),
      }),
    )
    .meta({ title: "服务街道", description: "空着就是全区" }),
  verifiedAt: z.iso
    .date()
    .optional()
    .meta({ title: "最近核实日期", description: "没有就是待核实" }),
  demo: z.boolean().meta({ title: "示例内容" }),
  url: z.string().meta({ title: "网页地址" }),
  href: z.string().meta({ title: "文档地址" }),
});

/**
 * `/feeds/v1/phones.json`: the whole directory in one file that an app keeps for when there is no
 * network. What people need in an emergency comes first.
 */
export const phonesFeed = z
  .object({
    day: z.iso.date().meta({ title: "文件是为哪一天做的" }),
    complete: z.boolean().meta({
      title: "是否全部",
      description: "太多放不下时是 false，其余的在 phones/page-1.json 起的列表里",
    }),
    phones: z.array(directoryEntry).meta({ title: "电话", description: "紧急时用得着的在前" }),
  })
  .meta({ title: "应急与便民电话（全部）" });

export type PhonesFeed = z.infer<typeof phonesFeed>;
