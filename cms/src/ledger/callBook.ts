import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import { type OfficeAnswer, officeAnswer } from "./answers.ts";
import { call } from "./query.ts";

// 拨打核实: calls to the numbers of the directory and residents' reports, as in sql/rules/24_calls.sql.

export const callOutcomes = ["right", "wrong", "unanswered", "dead"] as const;
export type CallOutcome = (typeof callOutcomes)[number];

const ofNumber = {
  /** The phone document, and one of its numbers. */
  id: z.uuid(),
  number: z.string(),
  at: z.iso.datetime(),
  /** The person's name as it was then. */
  actor: z.string().nullable(),
  comment: z.string().nullable(),
};

/** What somebody heard who called a number, or what a resident said about it. */
const numberNote = z.discriminatedUnion("action", [
  z.strictObject({
    ...ofNumber,
    action: z.literal("call"),
    details: z.strictObject({
      number: z.string(),
      outcome: z.enum(callOutcomes),
      /** The caller's post, for residents: never a name. */
      by: z.string(),
      greeting: z.string().optional(),
      hours: z.string().optional(),
    }),
  }),
  z.strictObject({
    ...ofNumber,
    action: z.literal("report-number"),
    details: z.strictObject({ number: z.string(), way: z.string() }),
  }),
]);
export type NumberNote = z.infer<typeof numberNote>;
export type CallDetails = Extract<NumberNote, { action: "call" }>["details"];
const numberNotes = z.array(numberNote);

/** What somebody heard who called a number of a phone document. */
interface CallMade {
  actor: string;
  documentId: string;
  details: CallDetails;
  note?: string | undefined;
}

/** What a resident said about a number that is live. */
interface NumberReport {
  actor: string;
  documentId: string;
  number: string;
  /** By which way it came: 12345 转办, 来电, …. */
  way: string;
  said: string;
}

/** The calls and reports of the directory. Methods reject only when the database fails. */
export interface CallBook {
  /** Kept for ever. The second failure in a row raises an alarm, an answer by the right office ends it. */
  recordCall(call: CallMade): Promise<OfficeAnswer>;
  reportNumber(report: NumberReport): Promise<OfficeAnswer>;
  /** The last twenty calls and reports of each number, the latest first. */
  callsAndReports(): Promise<NumberNote[]>;
}

/** @param pool connections of the `cms` role */
export function callBook(pool: Pool | PoolClient): CallBook {
  return {
    recordCall: ({ actor, documentId, details, note }) =>
      call(pool, officeAnswer, "record_call", [actor, documentId, details, note ?? null]),
    reportNumber: ({ actor, documentId, number, way, said }) =>
      call(pool, officeAnswer, "report_number", [actor, documentId, number, way, said]),
    callsAndReports: () => call(pool, numberNotes, "calls_and_reports", []),
  };
}
