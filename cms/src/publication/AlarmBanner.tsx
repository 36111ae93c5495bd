import Link from "next/link";
import type { ServerProps } from "payload";
import { documentTypes, isDocumentType } from "@haizhu/shared/documents/registry";
import { rolesOf } from "../access/access.ts";
import type { OpenAlarm } from "../ledger/answers.ts";
import { ledger } from "./ledger.ts";
import { alarmTitle, momentWord } from "./panel/words.ts";
import "./alarmBanner.css";

/** More would push everything else off the screen; the first ones are the oldest. */
const mostShown = 20;

/** On top of everybody's first screen: what was decided and is not on the site, numbers that nobody answers, and what to do. */
export async function AlarmBanner({ payload, user }: ServerProps) {
  if (!user || rolesOf({ user }).length === 0) return null;
  const alarms = await ledger().openAlarms();
  if (alarms.length === 0) return null;
  const titleOf = async ({ type, documentId, subject }: OpenAlarm) => {
    if (!isDocumentType(type) || documentId === null) return { title: subject, href: undefined };
    const { plural, label } = documentTypes[type];
    const found = await payload.find({
      ...{ collection: plural, where: { id: { equals: documentId } }, limit: 1 },
      // Payload hands a dashboard no request.
      ...{ overrideAccess: false, user },
    });
    const title = `${label}“${String(found.docs[0]?.title ?? documentId)}”`;
    return { title, href: `/admin/collections/${plural}/${documentId}` };
  };
  const shown = await Promise.all(
    alarms.slice(0, mostShown).map(async (alarm) => ({ ...alarm, ...(await titleOf(alarm)) })),
  );
  return (
    <section className="alarm-banner" role="alert" aria-label="发布警报">
      <h2>{headingFor(alarms)}</h2>
      <ul>
        {shown.map((alarm) => (
          <li key={alarm.subject}>
            {alarm.href !== undefined ? (
              <Link href={alarm.href} prefetch={false}>
                {alarm.title}
              </Link>
            ) : (
              <strong>{alarm.title}</strong>
            )}
            <span>{alarmTitle(alarm)}。</span>
            <span>{alarm.message}</span>
            <time dateTime={alarm.raisedAt.toISOString()}>
              {momentWord(alarm.raisedAt.toISOString())}
            </time>
          </li>
        ))}
      </ul>
      {alarms.length > mostShown && <p>只列出最早的 {mostShown} 处。</p>}
    </section>
  );
}

function headingFor(alarms: readonly OpenAlarm[]): string {
  const calls = alarms.filter(({ gate }) => gate === "calls").length;
  const others = alarms.length - calls;
  return [
    ...(others > 0 ? [`有 ${String(others)} 处没能按审核结果上网`] : []),
    ...(calls > 0 ? [`有 ${String(calls)} 个号码连续两次没打通`] : []),
  ].join("，");
}
