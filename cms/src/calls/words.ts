import type { CallOutcome, NumberNote } from "../ledger/callBook.ts";
import { momentWord } from "../publication/panel/words.ts";
import type { CallGroup, NumberToCall } from "./callList.ts";

export const groupWords: Readonly<Record<CallGroup, string>> = {
  reported: "居民反映有误",
  failed: "上次没打通",
  due: "该打了",
  soon: "14 天内到期",
  later: "现在不用打的",
};

export const outcomeWords: Readonly<Record<CallOutcome, string>> = {
  right: "打通了，是这个单位",
  wrong: "打通了，不是这个单位",
  unanswered: "没人接，或者占线",
  dead: "空号、停机",
};

/** By which way a resident's report came in; the public site takes none. */
export const ways = ["12345 转办", "打来电话", "当面说的", "网上留言", "同事发现"] as const;

/** Until when a number has to be called, and what residents have in the meantime. */
export function dueWord({ dueOn, group, dialable }: NumberToCall, today: string): string {
  const button = dialable ? "" : "，网站上不能一键拨打";
  if (dueOn === null) return group === "later" ? "不用拨测" : `还没有打通过${button}`;
  return dueOn < today ? `${dueOn} 到期${button}` : `${dueOn} 以前要打${button}`;
}

/** One line of a number's record. */
export function noteWord(note: NumberNote): string {
  const who = `${momentWord(note.at)} ${note.actor ?? ""}`;
  const said = note.comment === null ? "" : `：${note.comment}`;
  if (note.action === "report-number") return `${who}记下反映（${note.details.way}）${said}`;
  const { outcome, greeting, hours } = note.details;
  const heard = [
    greeting === undefined ? "" : `听到“${greeting}”`,
    hours === undefined ? "" : `接听时间：${hours}`,
    note.comment ?? "",
  ].filter((text) => text !== "");
  return [`${who}拨打：${outcomeWords[outcome]}`, ...heard].join("。");
}
