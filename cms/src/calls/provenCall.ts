import type { Phone } from "@haizhu/shared/documents/phone";
import { mustBeCalled } from "@haizhu/shared/phones/dialable";
import { chinaDay } from "../fields/chinaDay.ts";
import type { NumberNote } from "../ledger/callBook.ts";

type LastCall = NonNullable<Phone["lastCall"]>;
type Listed = Pick<Phone["numbers"][number], "number" | "channel">;

/**
 * The call that a phone document may name for all of its numbers: the oldest among the last calls of
 * each, because one date stands for all of them. `waiting` are the numbers that the right office has
 * not answered yet, or answered no more; then it may name none that is newer.
 *
 * @param published the call that the document names now
 * @param notes the latest first
 */
export function provenCall(
  numbers: readonly Listed[],
  published: Phone["lastCall"],
  notes: readonly NumberNote[],
): { call?: LastCall; waiting: string[] } {
  const voice = numbers.filter(({ channel }) => channel === "voice");
  const bound = voice.filter(mustBeCalled);
  const found = (bound.length > 0 ? bound : voice).map(({ number }) => ({
    number,
    call: callOf(number, published, notes),
  }));
  const waiting = found.filter(({ call }) => call === undefined).map(({ number }) => number);
  if (waiting.length > 0) return { waiting };
  const [oldest] = found
    .flatMap(({ call }) => call ?? [])
    .toSorted((a, b) => a.on.localeCompare(b.on));
  return oldest ? { call: oldest, waiting } : { waiting };
}

function callOf(
  number: string,
  published: Phone["lastCall"],
  notes: readonly NumberNote[],
): LastCall | undefined {
  const before = published?.rightOffice ? published : undefined;
  const last = notes.find((note) => note.action === "call" && note.number === number);
  if (last?.action !== "call") return before;
  const on = chinaDay(last.at);
  // Somebody may have called since and written it into the form.
  if (before !== undefined && before.on > on) return before;
  const { outcome, by, greeting = "" } = last.details;
  return outcome === "right" ? { on, by, greeting, rightOffice: true } : undefined;
}
