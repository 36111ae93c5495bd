import type { LiveDocument } from "../live/liveDocument.ts";

const stages: Readonly<Record<string, string>> = {
  firstReviewer: "一审",
  secondReviewer: "二审",
  finalReviewer: "三审",
  dutyReviewer: "值班终审",
};

/** Who let a document out, stage by stage: the names that the ledger sealed, whoever bears them now. */
export function signOffLine({
  signatures = [],
}: Pick<LiveDocument, "signatures">): { stage: string; name: string }[] {
  return signatures.map(({ role, label }) => ({ stage: stages[role] ?? role, name: label }));
}
