import { scanAddress, signatureIn } from "../../signatures/words.ts";
import type { LedgerEvent } from "./standing.ts";
import { actorWord, doneWord, momentSet, momentWord, warningsOf } from "./words.ts";

const shown = 8;

interface Props {
  type: string;
  id: string | undefined;
  events: readonly LedgerEvent[];
}

/** The last things that happened, newest first, with what people wrote to each other. */
export function History({ type, id, events }: Props) {
  if (events.length === 0) return null;
  return (
    <section>
      <h4>经过</h4>
      <ol className="publication-panel__history">
        {events
          .filter(worthTelling)
          .slice(-shown)
          .reverse()
          .map((event) => (
            <li key={`${event.at} ${event.action}`}>
              <strong>{doneWord(event)}</strong> {actorWord(event)}
              {momentSet(event) !== undefined && `：${momentSet(event) ?? ""}（北京时间）`}
              <Signed event={event} />
              <time dateTime={event.at}>{momentWord(event.at)}</time>
              {event.comment !== null && <q>{event.comment}</q>}
              <Warnings event={event} />
            </li>
          ))}
      </ol>
      {id !== undefined && events.some(({ submission }) => submission !== null) && (
        <a href={`/admin/review-sheet?type=${type}&id=${id}`}>打印信息发布审核表</a>
      )}
    </section>
  );
}

/** An attempt that came too early or was not complete is in the book, but is nobody's concern here. */
const worthTelling = ({ action, details }: LedgerEvent) =>
  action !== "refused" || details.status === undefined || details.status === 403;

/** Who had signed elsewhere, and the paper. */
function Signed({ event }: { event: LedgerEvent }) {
  const signed = signatureIn(event);
  if (!signed) return null;
  return (
    <>
      ：{signed.stage} {signed.signer} {signed.signedOn} 签批，
      <a href={scanAddress(signed.scan)} target="_blank" rel="noreferrer">
        扫描件
      </a>
    </>
  );
}

/** What the checks warned of when it was handed in; the comment above says why it may stand. */
function Warnings({ event }: { event: LedgerEvent }) {
  const warnings = warningsOf(event);
  if (warnings.length === 0) return null;
  return (
    <details>
      <summary>提交时有 {warnings.length} 处提醒</summary>
      <ul className="publication-panel__missing">
        {warnings.map((message, index) => (
          <li key={`${message} ${index}`}>{message}</li>
        ))}
      </ul>
    </details>
  );
}
