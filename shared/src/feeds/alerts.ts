import { z } from "zod";
import { choice } from "../documents/field.ts";
import { certainties, messageTypes, severities, urgencies } from "../vocabularies/alerts.ts";

const moment = z.iso.datetime({ offset: true });

/** An alert as every page's banner and every app's start screen needs it: short, and with its end. */
const alertInForce = z.object({
  id: z.uuid().meta({ title: "编号" }),
  headline: z.string().meta({ title: "公告标题", description: "横幅里的那一句" }),
  event: z.string().meta({ title: "事件" }),
  msgType: choice(messageTypes, "公告性质"),
  severity: choice(severities, "严重程度"),
  urgency: choice(urgencies, "紧迫程度"),
  certainty: choice(certainties, "确定程度"),
  instruction: z.string().meta({ title: "先做什么", description: "一行一件" }),
  senderName: z.string().meta({ title: "发布机关", description: "要和公告一起显示" }),
  effective: moment.meta({ title: "生效时间" }),
  expires: moment.meta({
    title: "失效时间",
    description: "按自己的时钟，到这一刻就不再显示，断网时也一样",
  }),
  areas: z
    .array(
      z.object({
        id: z.uuid().meta({ title: "街道的编号" }),
        name: z.string().optional().meta({ title: "街道的名称" }),
      }),
    )
    .meta({ title: "影响的街道", description: "空着就是全区" }),
  earlierAlerts: z
    .array(z.uuid())
    .meta({ title: "之前的公告", description: "它更新或者解除的那些，不要再显示" }),
  url: z.string().meta({ title: "网页地址" }),
  href: z.string().meta({ title: "文档地址" }),
  cap: z.string().meta({ title: "CAP 1.2 地址" }),
});

/** `/feeds/v1/alerts.json`: what is in force now, the gravest first. */
export const alertsFeed = z
  .object({
    alerts: z.array(alertInForce).meta({ title: "公告", description: "最严重的在前" }),
    complete: z.boolean().meta({
      title: "是否全部",
      description: "太多放不下时是 false，其余的在 alerts/page-1.json 起的列表里",
    }),
    generatedAt: moment.meta({ title: "生成时间" }),
  })
  .meta({ title: "正在生效的应急公告" });

export type AlertsFeed = z.infer<typeof alertsFeed>;
