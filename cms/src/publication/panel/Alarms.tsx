import type { Alarm } from "./standing.ts";
import { alarmTitle, momentWord } from "./words.ts";

/** Why residents do not see what was decided, and what to do about it. */
export function Alarms({ alarms }: { alarms: readonly Alarm[] }) {
  return alarms.map((alarm) => (
    <section key={alarm.subject} className="publication-panel__warning" role="alert">
      <h4>{alarmTitle(alarm)}</h4>
      <p>{alarm.message}</p>
      <small>
        发现时间：<time dateTime={alarm.raisedAt}>{momentWord(alarm.raisedAt)}</time>
      </small>
    </section>
  ));
}
