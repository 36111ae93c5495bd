import { z } from "zod";
import { certainties, messageTypes, severities, urgencies } from "../vocabularies/alerts.ts";
import { documentBase } from "./base.ts";
import { choice, instant, longText, text } from "./field.ts";
import { recordings } from "./recordings.ts";
import { references } from "./reference.ts";

/** An alert is about now: what lasts longer than this is a guide or a handbook. */
const longestDays = 14;
const longest = longestDays * 24 * 60 * 60 * 1000;

/**
 * 应急公告 (CAP 1.2 `alert` and its `info`). We relay what the competent body issued, never our own
 * warnings: `senderName` is that body.
 *
 * Nobody has to look up an owner in an emergency (the sender answers for the words), and the expiry
 * takes the place of the next check. `earlierAlerts` is CAP's `references`; in our feeds that name
 * stands for everything that a document refers to.
 */
export const alert = z
  .object({
    ...documentBase,
    owner: documentBase.owner.optional(),
    reviewBy: documentBase.reviewBy.optional(),
    headline: text("公告标题", "一句话说清什么地方发生什么，居民在每一页顶部看到", 160),
    event: text("事件", "如 暴雨、台风、停水", 60),
    msgType: choice(messageTypes, "公告性质", "第一次发布选“发布”").default("Alert"),
    severity: choice(severities, "严重程度"),
    urgency: choice(urgencies, "紧迫程度"),
    certainty: choice(certainties, "确定程度"),
    instruction: longText("先做什么", "居民现在要做的事，最要紧的写在最前面，一行一件"),
    description: longText("详细情况").optional(),
    recordings,
    areas: references("street", "影响的街道", "空着就是全区"),
    effective: instant("生效时间"),
    expires: instant("失效时间", `到时自动撤下，最长 ${longestDays} 天`),
    senderName: text("发布机关", "发出这条预警的单位；我们只转发，不自己发布预警"),
    earlierAlerts: references("alert", "之前的公告", "更新或解除的是哪一条"),
  })
  .superRefine((value, context) => {
    const lasts = Date.parse(value.expires) - Date.parse(value.effective);
    if (lasts <= 0)
      context.addIssue({ code: "custom", path: ["expires"], message: "失效时间须晚于生效时间" });
    if (lasts > longest)
      context.addIssue({
        code: "custom",
        path: ["expires"],
        message: `从生效起最长 ${longestDays} 天；情况还在继续，到时再发一条更新`,
      });
    if (value.msgType !== "Alert" && value.earlierAlerts.length === 0)
      context.addIssue({
        code: "custom",
        path: ["earlierAlerts"],
        message: "请选择更新或解除的是哪一条公告",
      });
  })
  .meta({ title: "应急公告" });

export type Alert = z.infer<typeof alert>;
