import { z } from "zod";
import { typeNames } from "../documents/registry.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** How many documents `changes.json` names at most. */
export const mostChanges = 200;

/**
 * One document whose file has changed: because it was published or withdrawn itself, or because a
 * document that it refers to was. Each document is named once, at its latest change.
 */
const change = z.object({
  seq: z.int().min(1).meta({ title: "序号", description: "台账的序号；同一个序号可以有几份文档" }),
  op: z
    .enum(["put", "withdraw"])
    .meta({ title: "做什么", description: "put 是放上或更新，withdraw 是撤下" }),
  type: z.enum(typeNames).meta({ title: "类型" }),
  id: z.uuid().meta({ title: "编号" }),
  href: z.string().meta({ title: "文档地址" }),
  sha256: sha256.meta({ title: "文件哈希", description: "href 所指文件全部字节的 SHA-256" }),
});

/** `/feeds/v1/changes.json`: what has changed lately, in the order in which it happened. */
export const changesFeed = z
  .object({
    oldest: z.int().min(0).meta({
      title: "最早能接上的序号",
      description: "手里的序号比它小，就要重新读全部列表",
    }),
    latest: z.int().min(0).meta({ title: "最新序号" }),
    day: z.iso.date().meta({
      title: "文件是为哪一天做的",
      description: "换了一天，能一键拨打的号码可能不同，要把列表对一遍",
    }),
    changes: z.array(change).max(mostChanges).meta({ title: "变化" }),
  })
  .meta({ title: "最近的变化" });

export type ChangesFeed = z.infer<typeof changesFeed>;
