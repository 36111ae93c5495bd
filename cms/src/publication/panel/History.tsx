import type { LedgerEvent } from "./standing.ts";
import { doneWord, momentWord, roleWord } from "./words.ts";

const shown = 8;

/** The last things that happened, newest first, with what people wrote to each other. */
export function History({ events }: { events: readonly LedgerEvent[] }) {
  if (events.length === 0) return null;
  return (
    <section>
      <h4>经过</h4>
      <ol className="publication-panel__history">
        {events
          .slice(-shown)
          .reverse()
          .map((event) => (
            <li key={`${event.at} ${event.action}`}>
              <strong>{doneWord(event)}</strong> {event.actor ?? roleWord(event.role)}
              <time dateTime={event.at}>{momentWord(event.at)}</time>
              {event.comment !== null && <q>{event.comment}</q>}
            </li>
          ))}
      </ol>
    </section>
  );
}
