import { z } from "zod";

const moment = z.iso.datetime({ offset: true });
const seq = z.int().min(0);

/** What can go wrong with publishing, by whom it concerns. */
export const failureKinds = ["database", "disk", "render", "search", "other"] as const;
export type FailureKind = (typeof failureKinds)[number];

/** `/status.json`: whether publishing is alive, for operators and apps. */
export const status = z
  .object({
    seq: seq.meta({ title: "序号", description: "文件做到了台账的哪一号" }),
    ledgerSeq: seq.meta({ title: "台账的最新序号" }),
    ledgerSeenAt: moment.optional().meta({ title: "最近一次读到台账的时间" }),
    generatedAt: moment.meta({
      title: "写下的时间",
      description: "比 heartbeatSeconds 的三倍还早，就是发布程序停了",
    }),
    heartbeatSeconds: z.int().min(1).meta({ title: "心跳的间隔", description: "秒" }),
    state: z
      .enum(["current", "behind", "failing", "stopped"])
      .meta({ title: "状态", description: "依次是：都放出去了、有在等的、上一次没做成、停了" }),
    lag: z
      .object({
        documents: z.int().min(0).meta({ title: "几份在等" }),
        seconds: z.number().min(0).meta({ title: "最早的一份等了几秒" }),
      })
      .meta({ title: "落后" }),
    queue: z.int().min(0).meta({ title: "台账里等着发布的次数" }),
    heldBack: z
      .array(
        z.object({
          type: z.string().meta({ title: "类型" }),
          id: z.string().meta({ title: "编号" }),
          reason: z.string().meta({ title: "原因" }),
        }),
      )
      .meta({ title: "扣下的", description: "批了，但是没过出门前的检查" }),
    searchSeq: seq.meta({ title: "搜索做到的序号" }),
    pinned: z
      .object({
        seq: seq.meta({ title: "停在的序号" }),
        since: moment.meta({ title: "从什么时候起" }),
      })
      .optional()
      .meta({ title: "回退", description: "网站显示以前的状态；公告和撤下照现在的" }),
    // It is public, so it tells no detail.
    lastError: z
      .object({
        kind: z.enum(failureKinds).meta({ title: "哪一种" }),
        message: z.string().meta({ title: "怎么办" }),
        at: moment.meta({ title: "时间" }),
      })
      .optional()
      .meta({ title: "上一次没做成的原因" }),
  })
  .meta({ title: "发布状态" });

export type Status = z.infer<typeof status>;
