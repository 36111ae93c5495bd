import type { Field, GlobalConfig, Payload } from "payload";
import { z } from "zod";
import {
  type AuditLimits,
  type ColumnType,
  nationalDays,
  type UpdateLimit,
  usualLimits,
} from "@haizhu/shared/contentAudit/limits";
import { documentTypes } from "@haizhu/shared/documents/registry";
import { holding, working } from "../access/access.ts";

const longestDays = 3650;
const columns = Object.keys(usualLimits.columns) as ColumnType[];

/**
 * By what the content audit goes. Whoever proposes review rules sets it; every version is kept. Looser
 * than the national rule is allowed, because a district may have its reasons; the audit says so then.
 */
export const auditLimits: GlobalConfig = {
  slug: "audit-limits",
  label: "内容体检的限度",
  admin: {
    group: "系统",
    description:
      "各栏目多少天没有更新算不合格。由管理员修改，下一次体检起生效；每次改动都留有历史版本。",
    hideAPIURL: true,
  },
  access: { read: working, readVersions: working, update: holding("admin") },
  versions: { max: 0, drafts: false },
  lockDocuments: false,
  fields: [
    limitFields("home", "全站", usualLimits.home),
    ...columns.map((type) =>
      limitFields(type, documentTypes[type].label, usualLimits.columns[type]),
    ),
    {
      ...daysField("reviewGraceDays", "过了核实期限，再过多少天由“要留意”变为“不合格”"),
      defaultValue: usualLimits.reviewGraceDays,
    },
  ],
};

function limitFields(name: ColumnType | "home", label: string, usual: UpdateLimit): Field {
  const most = nationalDays[name];
  const description =
    most === undefined
      ? "检查指标没有写天数，由本区自定。"
      : `检查指标：${String(most)} 天。可以更严；更宽的，体检里会写明。`;
  return {
    ...{ name, label, type: "group", admin: { description } },
    fields: [
      {
        type: "row",
        fields: [
          { ...daysField("remindAfter", "几天起提醒"), defaultValue: usual.remindAfter },
          { ...daysField("days", "几天起不合格"), defaultValue: usual.days },
        ],
      },
      {
        ...{ name: "source", label: "依据", type: "text", required: true, maxLength: 200 },
        defaultValue: usual.source,
        admin: { description: "哪份文件、哪一条，或谁在哪天定的；体检报告里照此写明。" },
      },
    ],
  };
}

function daysField(name: string, label: string) {
  const validate = (value: unknown, { siblingData }: { siblingData: unknown }) => {
    if (!(Number.isInteger(value) && Number(value) >= 1 && Number(value) <= longestDays))
      return `请填 1 到 ${String(longestDays)} 之间的整数`;
    const { days } = siblingData as { days?: unknown };
    const isLate = name === "remindAfter" && typeof days === "number" && Number(value) > days;
    return isLate ? "提醒要早于不合格：这里的天数不能比右边大" : true;
  };
  return { name, label, type: "number", required: true, validate } satisfies Field;
}

const limit = z.object({ days: z.int(), remindAfter: z.int(), source: z.string() });
const stored = z.object({
  home: limit,
  reviewGraceDays: z.int(),
  ...(Object.fromEntries(columns.map((type) => [type, limit])) as Record<ColumnType, typeof limit>),
});

/** The limits as they are set now; what nobody has set is what is usual. */
export async function currentLimits(payload: Payload): Promise<AuditLimits> {
  // For everybody's audit, whoever asks: they are in every report.
  const global = await payload.findGlobal({ slug: auditLimits.slug, depth: 0 });
  const { home, reviewGraceDays, ...own } = stored.parse(global);
  return { home, reviewGraceDays, columns: { ...own } };
}
