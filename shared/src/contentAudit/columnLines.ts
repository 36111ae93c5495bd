import { catchAllMaterials } from "../checks/catchAllMaterials.ts";
import { expiredPolicies } from "../checks/expiredPolicies.ts";
import type { Check } from "../checks/finding.ts";
import { guideElements } from "../checks/guideElements.ts";
import { internalLinks } from "../checks/internalLinks.ts";
import { findingsBy } from "../checks/registry.ts";
import { documentTypes, typeOfPlural } from "../documents/registry.ts";
import type { Phone } from "../documents/phone.ts";
import { isDialable } from "../phones/dialable.ts";
import { daysBetween } from "./age.ts";
import type {
  AuditedDocument,
  AuditLine,
  AuditSurroundings,
  Light,
  LiveText,
} from "./contentAudit.ts";
import { type AuditLimits, type ColumnType, sources, type UpdateLimit } from "./limits.ts";

/** What an inspection would say about one column; lines that found nothing are green and stay. */
export function columnLines(
  type: ColumnType,
  own: readonly LiveText[],
  all: readonly LiveText[],
  now: Date,
  {
    today,
    siteUrl,
    limits,
  }: Pick<AuditSurroundings, "today" | "siteUrl"> & { limits: AuditLimits },
): AuditLine[] {
  if (own.length === 0)
    return [line("emptyColumn", "red", "空白栏目：居民打开什么也看不到", sources.empty)];
  const addresses = new Set(all.map((text) => `/${documentTypes[text.type].plural}/${text.slug}/`));
  const pageExists = (page: string) => {
    const [, plural = ""] = /^\/([a-z]+)\/[^/]+\/$/.exec(page) ?? [];
    const linked = typeOfPlural(plural);
    return linked && documentTypes[linked].pages ? addresses.has(page) : undefined;
  };
  const withFindings = (check: Check, light: Light, what: string, source: string) =>
    listLine(
      check.name,
      light,
      what,
      source,
      own.flatMap((text) => {
        const found = findingsBy([check], type, text.document, today, { pageExists, siteUrl });
        if (found.length === 0) return [];
        return [named(text, found.map(({ message }) => message).join("；"))];
      }),
    );
  return [
    updateLine(limits.columns[type], own, now),
    reviewLine(own, today, limits.reviewGraceDays),
    listLine(
      "notVerified",
      "amber",
      "没有核实日期",
      sources.verified,
      own
        .filter(({ document }) => typeof document.verifiedAt !== "string")
        .map((one) => named(one)),
    ),
    withFindings(internalLinks, "red", "有打不开的站内链接", sources.links),
    ...(type === "guide"
      ? [
          withFindings(guideElements, "red", "缺重点要素", sources.elements),
          withFindings(catchAllMaterials, "red", "有“其他材料”一类的兜底说法", sources.catchAll),
        ]
      : []),
    ...(type === "policy"
      ? [withFindings(expiredPolicies, "red", "过了失效日期仍写“有效”", sources.expired)]
      : []),
    ...(type === "phone" ? [callLine(own, today)] : []),
    ...(type === "activity" ? [aheadLine(own, now)] : []),
  ];
}

function updateLine(limit: UpdateLimit, own: readonly LiveText[], now: Date): AuditLine {
  const { days, remindAfter, source } = limit;
  const age = Math.min(...own.map(({ updatedAt }) => daysBetween(updatedAt, now)));
  const light = age > days ? "red" : age > remindAfter ? "amber" : "green";
  const message = `最近一次更新在 ${String(age)} 天前，${String(days)} 天内要有更新`;
  return line("columnNotUpdated", light, message, source);
}

function reviewLine(own: readonly LiveText[], today: string, graceDays: number): AuditLine {
  const due = (text: LiveText) =>
    typeof text.document.reviewBy === "string" ? text.document.reviewBy.slice(0, 10) : today;
  const late = own.filter((text) => due(text) < today);
  const worst = Math.max(0, ...late.map((text) => daysBetween(due(text), new Date(today))));
  const light = worst > graceDays ? "red" : "amber";
  const documents = late.map((text) => named(text, `${due(text)} 前应核实`));
  return listLine("pastReview", light, "过了核实期限", sources.review, documents);
}

function callLine(own: readonly LiveText[], today: string): AuditLine {
  const silent = own.flatMap((text) => {
    // Nothing gets into the ledger that does not fit its schema.
    const phone = text.document as Pick<Phone, "lastCall" | "numbers">;
    const numbers = phone.numbers.filter(
      (number) => number.channel === "voice" && !isDialable(phone, number, today),
    );
    return numbers.length === 0
      ? []
      : [named(text, numbers.map(({ number }) => number).join("、"))];
  });
  return listLine("notCalled", "amber", "有号码没有按期拨测", sources.calls, silent);
}

function aheadLine(own: readonly LiveText[], now: Date): AuditLine {
  const ahead = own.filter(({ document }) => {
    const { end, recurrence, status } = document;
    if (status === "cancelled") return false;
    const until = (recurrence as { until?: unknown } | undefined)?.until;
    const repeats = recurrence !== undefined && recurrence !== null;
    if (repeats && typeof until !== "string") return true;
    const last = repeats ? `${String(until).slice(0, 10)}T23:59:59+08:00` : String(end);
    return Date.parse(last) >= now.getTime();
  });
  const message =
    ahead.length === 0
      ? "没有将要举行的活动，居民看到的是空列表"
      : `将要举行的活动 ${String(ahead.length)} 个`;
  return line("nothingAhead", ahead.length === 0 ? "red" : "green", message, sources.ahead);
}

function line(rule: string, light: Light, message: string, source: string): AuditLine {
  return { rule, light, message, source, documents: [] };
}

function listLine(
  rule: string,
  light: Light,
  what: string,
  source: string,
  documents: readonly AuditedDocument[],
): AuditLine {
  if (documents.length === 0) return line(rule, "green", `没有发现：${what}`, source);
  return { rule, light, message: `${String(documents.length)} 份${what}`, source, documents };
}

function named({ type, id, document }: LiveText, detail?: string): AuditedDocument {
  const title = typeof document.title === "string" ? document.title : id;
  return { type, id, title, ...(detail === undefined ? {} : { detail }) };
}
