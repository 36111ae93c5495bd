import type { Problem } from "@haizhu/shared/documents/validate";
import type { DocumentState } from "../../ledger/answers.ts";

/** What `GET /api/publication/{type}/{id}` answers. */
export type Standing = DocumentState & {
  missing: Problem[];
  savedSha256: string | null;
};

export type NextStep = Standing["next"][number];
export type LedgerEvent = Standing["events"][number];

/** What the panel sends to `POST /api/publication/transition`. */
export interface Step {
  action: string;
  sha256?: string | null;
  comment?: string;
  at?: string;
}

/** A refusal, as the API words it, or that nothing came back. */
export interface Failure {
  message: string;
  missing?: Problem[];
}

/** Whether the next approval is the last one, after which residents see the revision. */
export function isLastStage({ stages }: Standing, { action, role }: NextStep): boolean {
  return action === "approve" && stages?.at(-1) === role;
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
