import type { Phone } from "@haizhu/shared/documents/phone";
import { callHoldsUntil, isDialable, mustBeCalled } from "@haizhu/shared/phones/dialable";
import { chinaDay } from "../fields/chinaDay.ts";
import type { LiveText } from "../ledger/answers.ts";
import type { NumberNote } from "../ledger/callBook.ts";

/**
 * Why a number stands where it does on the list, the most pressing first: a resident says that it is
 * wrong, the last call failed, a call is due or was never made, is due soon, or none of these.
 */
export const callGroups = ["reported", "failed", "due", "soon", "later"] as const;
export type CallGroup = (typeof callGroups)[number];

/** A number that residents see, with what the caller has to know. */
export interface NumberToCall {
  /** Its document. */
  id: string;
  title: string;
  organisation: string;
  urgent: boolean;
  number: string;
  label: string | null;
  hours: string | null;
  /** Whether residents have a call button for it today. */
  dialable: boolean;
  /** The last day for which the last call holds; null when there is none to hold. */
  dueOn: string | null;
  group: CallGroup;
  /** What residents said since the right office answered last, the latest first. */
  reports: NumberNote[];
  /** Everything that is known of it, the latest first. */
  notes: NumberNote[];
}

/** Known early enough to be called in ordinary hours. */
const soonDays = 14;

/**
 * Every number of the directory, the most pressing first: by group, urgent ones before others, then the
 * soonest, and the numbers of one document together where they stand alike.
 *
 * @param phones what residents read
 * @param notes the latest first
 * @param today `YYYY-MM-DD` in China
 */
export function callList(
  phones: readonly Pick<LiveText, "id" | "document">[],
  notes: readonly NumberNote[],
  today: string,
): NumberToCall[] {
  const notesOf = Map.groupBy(notes, ({ id, number }) => keyOf(id, number));
  const rows = phones.flatMap(({ id, document }) => {
    // Nothing gets into the ledger that does not fit its schema.
    const phone = document as Phone;
    return phone.numbers.map((item) =>
      row(id, phone, item, notesOf.get(keyOf(id, item.number)) ?? [], today),
    );
  });
  return rows.toSorted(
    (a, b) =>
      callGroups.indexOf(a.group) - callGroups.indexOf(b.group) ||
      Number(b.urgent) - Number(a.urgent) ||
      (a.dueOn ?? "").localeCompare(b.dueOn ?? "") ||
      a.title.localeCompare(b.title, "zh-CN") ||
      a.number.localeCompare(b.number),
  );
}

const keyOf = (id: string, number: string) => `${id} ${number}`;

function row(
  id: string,
  phone: Phone,
  item: Phone["numbers"][number],
  notes: NumberNote[],
  today: string,
): NumberToCall {
  const { title, organisation, kind } = phone;
  const { number, label = null, hours = null } = item;
  const answered = notes.findIndex((note) => isCall(note) && note.details.outcome === "right");
  const since = answered === -1 ? notes : notes.slice(0, answered);
  const reports = since.filter(({ action }) => action === "report-number");
  const lastCall = notes.find(isCall);
  const dueOn = dueDay(phone, item, notes[answered]);
  const known = { id, title, organisation, number, label, hours, dueOn, reports, notes };
  return {
    ...known,
    urgent: kind === "urgent",
    dialable: isDialable(phone, item, today),
    group: groupOf({
      ...{ item, dueOn, today, isReported: reports.length > 0 },
      hasFailed: lastCall !== undefined && lastCall.details.outcome !== "right",
    }),
  };
}

const isCall = (note: NumberNote) => note.action === "call";

/** By what the document says and by what was called since: its version with that may be under way. */
function dueDay(
  { lastCall, nextCallDue }: Phone,
  item: Phone["numbers"][number],
  answered: NumberNote | undefined,
): string | null {
  if (!mustBeCalled(item)) return nextCallDue ?? null;
  const published = lastCall?.rightOffice ? lastCall.on : undefined;
  const called = answered && chinaDay(answered.at);
  if (called !== undefined && called > (published ?? "")) return callHoldsUntil(called);
  if (published === undefined) return null;
  const holds = callHoldsUntil(published);
  return nextCallDue !== undefined && nextCallDue < holds ? nextCallDue : holds;
}

function groupOf(known: {
  item: Phone["numbers"][number];
  dueOn: string | null;
  today: string;
  isReported: boolean;
  hasFailed: boolean;
}): CallGroup {
  const { item, dueOn, today, isReported, hasFailed } = known;
  if (isReported) return "reported";
  if (hasFailed) return "failed";
  if (dueOn === null) return mustBeCalled(item) ? "due" : "later";
  if (dueOn <= today) return "due";
  const soon = new Date(Date.parse(today) + soonDays * 24 * 60 * 60 * 1000);
  return dueOn <= soon.toISOString().slice(0, 10) ? "soon" : "later";
}
