import { isRole, roleLabels } from "../../people/roles.ts";
import type { OpenAlarm } from "../../ledger/answers.ts";
import { isAfterwards, type LedgerEvent, type NextStep, type Standing } from "./standing.ts";

/** Where a document stands, for people. */
export const stateWords: Readonly<Record<string, string>> = {
  draft: "草稿，还没有提交",
  submitted: "已提交，等待审核",
  firstApproved: "一审已通过",
  secondApproved: "二审已通过",
  scheduled: "审核完成，定时发布",
  expedited: "紧急待审，值班终审通过后马上发布",
  published: "已发布，居民看得到",
  returned: "已退回，请修改后再提交",
  withdrawn: "已撤下，居民看不到",
};

/** What a button does. */
export const actionWords: Readonly<Record<string, string>> = {
  submit: "提交审核",
  expedite: "紧急发布",
  proofread: "校对完成",
  approve: "通过",
  return: "退回修改",
  withdraw: "撤下",
  schedule: "定时发布",
  "publish-now": "立即发布",
  "schedule-withdrawal": "定时撤下",
  "cancel-withdrawal": "取消定时撤下",
};

/** What a button does here: an approval may come after the fact, a time may be set already. */
export function stepWord(standing: Standing, step: NextStep): string {
  const { action } = step;
  if (isAfterwards(standing, step)) return "补审通过";
  if (action === "schedule" && standing.scheduledAt !== null) return "改发布时间";
  if (action === "publish-now" && standing.state !== "scheduled") return "取消定时";
  if (action === "return" && standing.state === "scheduled") return "取消定时，退回修改";
  return actionWords[action] ?? action;
}

const doneWords: Readonly<Record<string, string>> = {
  ...{ submit: "提交", proofread: "校对", approve: "通过", return: "退回", withdraw: "撤下" },
  ...{
    expedite: "提出紧急发布",
    schedule: "定了发布时间",
    "schedule-withdrawal": "定了撤下时间",
    "cancel-withdrawal": "取消定时撤下",
    "publish-now": "改为立即发布",
    publish: "发布",
  },
  ...{ "take-to-outlet": "复制到", "remove-from-outlet": "登记已撤走：" },
  ...{ "record-signature": "代录签批" },
  ...{ resolve: "处理了一条意见", refused: "操作被拒绝" },
  ...{ claim: "开始审", "release-claim": "放下不审" },
  ...{ call: "登记了一次拨打", "report-number": "记下一条号码反映" },
  ...{ "put-away": "收起", "bring-back": "放回" },
};

const proofreadWords = ["一校", "二校", "三校"];

/** What happened, in the history. */
export function doneWord({ action, details }: LedgerEvent): string {
  if (details.afterwards === true) return "补审通过";
  if (action === "proofread") return proofreadWords[Number(details.proofread) - 1] ?? "校对";
  return `${doneWords[action] ?? action}${outletOf(details)}`;
}

const outletWords: Readonly<Record<string, string>> = {
  ...{ officialAccount: "公众号", poster: "海报或宣传栏", printedSheet: "印发的单张" },
  ...{ otherSite: "别的网站", chatGroup: "居民群", screen: "电子屏", elsewhere: "别的地方" },
};

function outletOf({ outlet, place }: LedgerEvent["details"]): string {
  if (typeof outlet !== "string") return "";
  return `${outletWords[outlet] ?? outlet}${typeof place === "string" ? `（${place}）` : ""}`;
}

/** Who did it: the clock, a person, or a person in the name of somebody on leave. */
export function actorWord({ actor, role, details }: LedgerEvent): string {
  const absent = details.for;
  const standsIn = typeof absent === "object" && absent !== null && "label" in absent;
  return `${actor ?? roleWord(role)}${standsIn ? `（代${String(absent.label)}审）` : ""}`;
}

/** The moment that somebody set in a step, for the history. */
export function momentSet({ details }: Pick<LedgerEvent, "details">): string | undefined {
  const at = details.scheduledAt ?? details.withdrawAt;
  return typeof at === "string" ? momentWord(at) : undefined;
}

/** What an alarm means for residents. */
export function alarmTitle({
  held,
  shown,
  type,
  gate,
}: Pick<OpenAlarm, "held" | "shown" | "type" | "gate">): string {
  if (gate === "calls") return "号码连续两次没打通，居民还看得到";
  if (!held) return type === null ? "有一个公共网页更新不了" : "居民看到的网页有问题";
  return shown
    ? "已通过审核，但没能上网：居民看到的还是之前的版本"
    : "已通过审核，但没能上网：居民还看不到";
}

export function roleWord(role: string | null): string {
  return role !== null && isRole(role) ? roleLabels[role] : "系统";
}

const chinaOffset = 8 * 60 * 60 * 1000;

/** `2026-03-05 09:00`, in China's time: the form that the admin's lists and forms have. */
export function momentWord(at: string): string {
  const local = new Date(Date.parse(at) + chinaOffset).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}

/** What the checks warned of when a version was handed in, as the ledger keeps it. */
export function warningsOf({ details }: Pick<LedgerEvent, "details">): string[] {
  const warnings: unknown[] = Array.isArray(details.warnings) ? details.warnings : [];
  return warnings.flatMap((warning) =>
    typeof warning === "object" && warning !== null && "message" in warning
      ? String(warning.message)
      : [],
  );
}
