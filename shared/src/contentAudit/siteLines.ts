import { daysBetween } from "./age.ts";
import { documentTypes } from "../documents/registry.ts";
import type { AuditColumn, AuditLine, AuditSurroundings, Light } from "./contentAudit.ts";
import {
  type AuditLimits,
  columnLimits,
  type ColumnType,
  nationalDays,
  sources,
  type UpdateLimit,
} from "./limits.ts";

/** The rules that fail a site as a whole (单项否决), whatever else is good about it. */
export function siteLines(
  columns: readonly AuditColumn[],
  updatedAt: string | undefined,
  now: Date,
  { ledgerIsSound, heldBack, limits }: AuditSurroundings & { limits: AuditLimits },
): AuditLine[] {
  const stale = columns.filter((column) => hasRed(column, "columnNotUpdated"));
  const national = stale.filter(({ type }) => type === "activity" || type === "policy");
  const empty = columns.filter((column) => hasRed(column, "emptyColumn"));
  return [
    homeLine(updatedAt, now, limits.home),
    ...looserLines(limits),
    countLine("newsNotUpdated", "未更新的动态、政策类栏目", national, columnLimits.national),
    countLine("columnsNotUpdated", "长期未更新的栏目", stale, columnLimits.any),
    countLine("emptyColumns", "空白栏目", empty, columnLimits.empty),
    {
      rule: "publicationDates",
      light: ledgerIsSound ? "green" : "red",
      message: ledgerIsSound
        ? "发布时间都由发布台账记录，谁也不能填写或改动；台账逐条核对无误"
        : "发布台账核对不上，有人改动过。请立即告诉系统管理员，并保留现场",
      source: sources.dates,
      documents: [],
    },
    {
      rule: "heldBack",
      light: heldBack.length > 0 ? "red" : "green",
      message:
        heldBack.length > 0
          ? `${String(heldBack.length)} 份已批准的内容没有上线。请按各自的原因处理`
          : "已批准的内容都上线了",
      source: sources.held,
      documents: heldBack,
    },
  ];
}

/** A district may give itself more time; an inspection does not. */
function looserLines({ columns, home }: AuditLimits): AuditLine[] {
  const limits: Readonly<Record<string, UpdateLimit>> = { home, ...columns };
  const looser = Object.entries(nationalDays).flatMap(([key, most]) => {
    const days = limits[key]?.days ?? 0;
    if (days <= most) return [];
    const name = key === "home" ? "全站" : documentTypes[key as ColumnType].label;
    return [`${name}设为 ${String(days)} 天，检查按 ${String(most)} 天`];
  });
  if (looser.length === 0) return [];
  const message = `体检限度比检查指标宽：${looser.join("；")}。体检合格，检查时仍可能不合格`;
  const line = { rule: "looserLimits", light: "amber", message, source: sources.looser } as const;
  return [{ ...line, documents: [] }];
}

function homeLine(updatedAt: string | undefined, now: Date, limit: UpdateLimit): AuditLine {
  const { days, remindAfter, source } = limit;
  const line = { rule: "homeNotUpdated", source, documents: [] };
  if (updatedAt === undefined)
    return { ...line, light: "red", message: "网站上还没有发布过任何内容" };
  const age = daysBetween(updatedAt, now);
  const light = age > days ? "red" : age > remindAfter ? "amber" : "green";
  return { ...line, light, message: `全站最近一次发布在 ${String(age)} 天前` };
}

function countLine(
  rule: string,
  what: string,
  columns: readonly AuditColumn[],
  { count, source }: { count: number; source: string },
): AuditLine {
  const light: Light = columns.length >= count ? "red" : columns.length > 0 ? "amber" : "green";
  const names = columns.map(({ label }) => label).join("、");
  const message =
    columns.length === 0
      ? `没有${what}`
      : `${what} ${String(columns.length)} 个：${names}（${String(count)} 个起整站不合格）`;
  return { rule, light, message, source, documents: [] };
}

function hasRed({ lines }: AuditColumn, rule: string): boolean {
  return lines.some((line) => line.rule === rule && line.light === "red");
}
