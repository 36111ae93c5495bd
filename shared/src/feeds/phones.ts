import { z } from "zod";
import { phoneChannels, phoneKinds } from "../vocabularies/phones.ts";

const directoryNumber = z.object({
  label: z.string().optional(),
  number: z.string(),
  channel: z.enum(phoneChannels.codes),
  hours: z.string().optional(),
  tel: z.string().optional().meta({
    title: "拨打地址",
    description: "有这一项才可以做成拨打按钮",
  }),
});

const directoryEntry = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: z.enum(phoneKinds.codes),
  organisation: z.string(),
  purpose: z.string(),
  situations: z.array(z.string()),
  numbers: z.array(directoryNumber),
  streets: z
    .array(z.object({ id: z.uuid(), name: z.string().optional() }))
    .meta({ title: "服务街道", description: "空着就是全区" }),
  verifiedAt: z.iso
    .date()
    .optional()
    .meta({ title: "最近核实日期", description: "没有就是待核实" }),
  demo: z.boolean().meta({ title: "示例内容" }),
  url: z.string(),
  href: z.string(),
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
    phones: z.array(directoryEntry),
  })
  .meta({ title: "应急与便民电话（全部）" });

export type PhonesFeed = z.infer<typeof phonesFeed>;
