import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { privateSpans } from "@haizhu/shared/checks/privateData/privateSpans";
import { numberText, type Phone } from "@haizhu/shared/documents/phone";
import { personId, working } from "../access/access.ts";
import { requireOwnPassword } from "../collections/users/ownPassword.ts";
import type { OfficeAnswer } from "../ledger/answers.ts";
import { callOutcomes } from "../ledger/callBook.ts";
import { documentAt } from "../publication/documentAt.ts";
import { draftOf, validated } from "../publication/draft.ts";
import { ledger } from "../publication/ledger.ts";
import { Refusal, refusals } from "../publication/refusal.ts";
import { answering, bodyOf } from "../publication/respond.ts";
import { currentCallList } from "./currentCallList.ts";
import { fillPhone, type Filled } from "./fillPhone.ts";

const words = z.string().trim().max(200);
const optionalWords = words.optional().transform((text) => (text === "" ? undefined : text));

const call = z.object({
  id: z.string(),
  number: z.string(),
  outcome: z.enum(callOutcomes),
  by: words.min(1),
  greeting: optionalWords,
  hours: optionalWords,
  note: optionalWords,
  /** Where the right office answers now; `greeting` and `hours` are then of this number. */
  newNumber: numberText.optional(),
});

const report = z.object({
  id: z.string(),
  number: z.string(),
  way: words.min(1).max(40),
  said: words.min(1),
});

async function list(req: PayloadRequest): Promise<object> {
  if (!working({ req })) throw refusals.noRole();
  return { numbers: await currentCallList() };
}

/** Puts a call into the book, and what it proved into the draft. */
async function recordCall(req: PayloadRequest): Promise<object> {
  const actor = actorOf(req);
  const { id, number, outcome, newNumber, ...heard } = await bodyOf(req, call);
  const { by, greeting, hours, note } = heard;
  refusePrivate([by, greeting, hours, note]);
  const { id: documentId } = documentAt("phone", id);
  const draft = await draftOf(req, "phone", documentId);
  if (!draft) throw refusals.unknownDocument();
  await requireNumber(req, documentId, draft, number);
  const answered = { by, ...(greeting ? { greeting } : {}), ...(hours ? { hours } : {}) };
  const isRight = outcome === "right";
  if (newNumber !== undefined && (isRight || !greeting))
    throw new Refusal(422, "callIncomplete", "换号码，请写新号码打通时听到什么。");
  const details = { number, outcome, ...(newNumber === undefined ? answered : { by }) };
  done(await ledger().recordCall({ actor, documentId, details, note }));
  if (newNumber !== undefined)
    done(
      await ledger().recordCall({
        ...{ actor, documentId, note },
        details: { ...answered, number: newNumber, outcome: "right" },
      }),
    );
  return isRight || newNumber !== undefined
    ? fillPhone(req, draft, { number, newNumber, hours })
    : notFilled;
}

const notFilled: Filled = { outcome: "nothing", message: "" };

/** What a resident said. The public site sends nothing here: whoever took the call writes it down. */
async function reportNumber(req: PayloadRequest): Promise<object> {
  const actor = actorOf(req);
  const { id, number, way, said } = await bodyOf(req, report);
  refusePrivate([way, said]);
  const { id: documentId } = documentAt("phone", id);
  return done(await ledger().reportNumber({ actor, documentId, number, way, said }));
}

/** @throws Refusal 422: what stands in the book stays for ever */
function refusePrivate(texts: readonly (string | undefined)[]): void {
  if (texts.every((text) => !text || privateSpans(text, { address: false }).length === 0)) return;
  const message = "里面像有个人信息（手机、身份证等）。登记的内容永远保留，请删去再登记。";
  throw new Refusal(422, "privateData", message);
}

/** @throws Refusal 409 unless residents see the number or the draft has it */
async function requireNumber(
  req: PayloadRequest,
  id: string,
  draft: Parameters<typeof validated>[2],
  number: string,
): Promise<void> {
  const { liveSha256 } = await ledger().stateOf("phone", id);
  const live = liveSha256 === null ? undefined : await ledger().revision("phone", id, liveSha256);
  const { candidate } = await validated(req, "phone", draft);
  const known = [live, candidate].flatMap((one) => (one as Partial<Phone> | undefined)?.numbers);
  if (known.some((item) => item?.number === number)) return;
  throw new Refusal(409, "notThisNumber", "这份电话里没有这个号码，请刷新页面。");
}

function actorOf(req: PayloadRequest): string {
  const actor = personId(req);
  if (actor === undefined) throw refusals.notSignedIn();
  requireOwnPassword(req);
  return actor;
}

function done(answer: OfficeAnswer): object {
  if (!("error" in answer)) return answer;
  throw new Refusal(answer.error.status, answer.error.code, answer.error.message);
}

/** 拨打核实: who called which number and heard what, and what residents say about numbers. */
export const callEndpoints: Endpoint[] = [
  { path: "/calls", method: "get", handler: answering(list) },
  { path: "/calls", method: "post", handler: answering(recordCall) },
  { path: "/calls/reports", method: "post", handler: answering(reportNumber) },
];
