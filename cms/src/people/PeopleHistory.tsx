import type { PeopleEvent } from "../ledger/officeAnswers.ts";
import { momentWord } from "../publication/panel/words.ts";
import { roleLabels } from "./roles.ts";

const words: Readonly<Record<string, string>> = {
  "change-role": "改了角色",
  "propose-role": "提议改角色",
  "confirm-role": "确认改角色",
  "propose-password": "提议给一次性密码",
  "confirm-password": "确认给一次性密码",
  "disable-person": "停用账号",
  "propose-enable": "提议重新启用账号",
  "confirm-enable": "确认重新启用账号",
  "propose-delegation": "提议请假委托",
  "confirm-delegation": "确认请假委托",
  "end-delegation": "提前结束请假委托",
};

/** What was done about people and their accounts, as the ledger has it. */
export function PeopleHistory({ events }: { events: readonly PeopleEvent[] }) {
  if (events.length === 0) return null;
  return (
    <details>
      <summary>人员和账号的记录（最近 {events.length} 条）</summary>
      <ul>
        {events.map((event) => (
          <li key={`${event.at} ${event.action}`}>
            {momentWord(event.at)} {event.by ?? "系统"}
            {words[event.action] ?? event.action}：{event.label ?? "（未写姓名）"}
            {event.role !== null &&
              `，${event.change === "revoke" ? "撤销" : "授予"}${roleLabels[event.role]}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
