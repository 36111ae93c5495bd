import type { Finding } from "@haizhu/shared/checks/finding";
import type { Problem } from "@haizhu/shared/documents/validate";
import type { DocumentState, OpenAlarm, ReviewAhead } from "../../ledger/answers.ts";
import type { SignatureWanted } from "../../ledger/signatures.ts";

/** What `GET /api/publication/{type}/{id}` answers. */
export type Standing = DocumentState & {
  missing: Problem[];
  /** What the checks say about the draft as last saved. */
  findings: Finding[];
  savedSha256: string | null;
  /** When the draft was saved last, and by whom. */
  savedAt: string;
  savedBy: string | null;
  alarms: Alarm[];
  /** The review that a submission would need; null while something is missing. */
  ahead: ReviewAhead | null;
  /** What whoever is signed in could record a signature for. */
  signature: SignatureWanted;
};

/** An alarm as it comes as JSON. */
export type Alarm = Omit<OpenAlarm, "raisedAt"> & { raisedAt: string };

export type NextStep = Standing["next"][number];
export type LedgerEvent = Standing["events"][number];

/** What the panel sends to `POST /api/publication/transition`. */
export interface Step {
  action: string;
  sha256?: string | null;
  comment?: string;
  at?: string;
  remarks?: { path: string; text: string }[];
}

/** Whether the next approval is the last one, after which residents see the revision. */
export function isLastStage({ stages }: Standing, { action, role }: NextStep): boolean {
  return action === "approve" && stages?.at(-1) === role;
}

/** Whether a step hands in the saved draft, by whichever lane. */
export function handsIn({ action }: Pick<NextStep, "action">): boolean {
  return action === "submit" || action === "expedite";
}

/** Whether an approval makes up for one that the emergency lane left out. */
export function isAfterwards({ draftSha256 }: Standing, { action }: NextStep): boolean {
  return action === "approve" && draftSha256 === null;
}

/**
 * The hash of the version that a step is about, so that the ledger refuses when it is another one by
 * now. Nothing for handing in.
 */
export function shaFor(standing: Standing, step: NextStep): Pick<Step, "sha256"> {
  if (handsIn(step)) return {};
  const { liveSha256, draftSha256, tasks } = standing;
  if (step.action === "withdraw") return { sha256: liveSha256 };
  if (step.action === "schedule-withdrawal") return { sha256: draftSha256 ?? liveSha256 };
  if (step.action === "cancel-withdrawal")
    return { sha256: standing.draftWithdrawAt === null ? liveSha256 : draftSha256 };
  const owed = tasks.find(({ role }) => role === step.role);
  return { sha256: isAfterwards(standing, step) ? (owed?.sha256 ?? null) : draftSha256 };
}

/** Whether what is wrong with single fields can go along with a step. */
export function takesRemarks({ action }: Pick<NextStep, "action">): boolean {
  return action === "return" || action === "proofread";
}

/** Whether a step needs to be told a moment. */
export function takesTime({ action }: Pick<NextStep, "action">): boolean {
  return action === "schedule" || action === "schedule-withdrawal";
}

/** Whether handing in the saved draft would say anything new: not what is live or under review. */
export function hasNews({ savedSha256, liveSha256, draftSha256 }: Standing): boolean {
  return savedSha256 === null || savedSha256 !== (draftSha256 ?? liveSha256);
}

/** The next steps without a submission that would hand in the same text once more. */
export function worthwhile(standing: Standing): NextStep[] {
  return standing.next.filter(({ action }) => action !== "submit" || hasNews(standing));
}

/** Whether the form on screen is another text than the one that is under review. */
export function differsFromPending({ draftSha256, savedSha256 }: Standing): boolean {
  return draftSha256 !== null && savedSha256 !== draftSha256;
}
