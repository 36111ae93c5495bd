import { APIError, type PayloadRequest } from "payload";
import type { Phone } from "@haizhu/shared/documents/phone";
import { callHoldsUntil } from "@haizhu/shared/phones/dialable";
import { noonOf } from "../fields/chinaDay.ts";
import type { Draft } from "../fields/toCandidate.ts";
import { act } from "../publication/act.ts";
import { validated } from "../publication/draft.ts";
import { examine } from "../publication/examine.ts";
import { ledger } from "../publication/ledger.ts";
import { Refusal } from "../publication/refusal.ts";
import { provenCall } from "./provenCall.ts";

/** What a call has to do with the document. */
interface Heard {
  number: string;
  /** The number that takes its place. */
  newNumber?: string | undefined;
  /** When somebody answers, as the office said. */
  hours?: string | undefined;
}

/**
 * What came of it: nothing to write, other numbers of the document have to answer first, written into
 * the draft, or handed in for review as well. `message` is for whoever called.
 */
export interface Filled {
  outcome: "nothing" | "waiting" | "saved" | "submitted";
  message: string;
}

/**
 * Writes what a call has proved into the draft of the phone document, and hands it in when nothing else
 * is new in it: nobody's half-written words go along. It takes the same reviews as any change.
 */
export async function fillPhone(req: PayloadRequest, draft: Draft, heard: Heard): Promise<Filled> {
  const id = String(draft.id);
  const [{ candidate }, state, notes] = await Promise.all([
    validated(req, "phone", draft),
    ledger().stateOf("phone", id),
    ledger().callsAndReports(),
  ]);
  const examination = await examine(req, "phone", draft);
  const isUntouched = examination.ok && examination.sha256 === state.liveSha256;
  const before = candidate as Partial<Phone>;
  const numbers = (before.numbers ?? []).map((item) => corrected(item, heard));
  const ofDocument = notes.filter((note) => note.id === id);
  const { call, waiting } = provenCall(numbers, before.lastCall, ofDocument);
  const isNewer = call !== undefined && call.on >= (before.lastCall?.on ?? "");
  const proved = isNewer
    ? {
        lastCall: { ...call, on: noonOf(call.on) },
        nextCallDue: noonOf(callHoldsUntil(call.on)),
      }
    : {};
  if (!isNewer && heard.newNumber === undefined && heard.hours === undefined)
    return { outcome: waiting.length > 0 ? "waiting" : "nothing", message: stillOpen(waiting) };
  const data = { ...proved, numbers: rowsOf(draft).map((item) => corrected(item, heard)) };
  if (!(await saved(req, draft, data))) return { outcome: "nothing", message: savedByOthers };
  return submitted(req, id, isUntouched, stillOpen(waiting));
}

const savedByOthers = "有人刚刚保存过这份电话，没有写进草稿：请打开它，把结果填进去。";

/** False when somebody saved meanwhile: they are not written over. */
async function saved(req: PayloadRequest, draft: Draft, data: object): Promise<boolean> {
  try {
    await req.payload.update({
      ...{ collection: "phones", id: String(draft.id) },
      data: { ...data, basedOn: draft.updatedAt },
      ...{ overrideAccess: false, user: req.user, req },
    });
    return true;
  } catch (error) {
    if (error instanceof APIError && error.status === 409) return false;
    throw error;
  }
}

async function submitted(
  req: PayloadRequest,
  id: string,
  isUntouched: boolean,
  rest: string,
): Promise<Filled> {
  const saved = "已写进这份电话的草稿。";
  if (!isUntouched)
    return {
      outcome: "saved",
      message: `${saved}草稿里还有别的改动或正在审核，没有替您提交：请打开看过再提交。${rest}`,
    };
  try {
    await act(req, { type: "phone", id, action: "submit", comment: "拨打核实" });
    return { outcome: "submitted", message: `已写进这份电话并提交审核。${rest}` };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { outcome: "saved", message: `${saved}没能提交：${error.message}` };
  }
}

function corrected<Item extends { number?: unknown; hours?: unknown }>(item: Item, heard: Heard) {
  if (item.number !== heard.number) return item;
  return {
    ...item,
    ...(heard.newNumber === undefined ? {} : { number: heard.newNumber }),
    ...(heard.hours === undefined ? {} : { hours: heard.hours }),
  };
}

const rowsOf = (draft: Draft): Record<string, unknown>[] =>
  Array.isArray(draft.numbers) ? (draft.numbers as Record<string, unknown>[]) : [];

const stillOpen = (waiting: readonly string[]) =>
  waiting.length === 0 ? "" : `同一份里还有 ${waiting.join("、")} 没打通，都打通了才更新拨测日期。`;
