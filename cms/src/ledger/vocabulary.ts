// The ledger's words, as in sql/0001_vocabulary.sql and 0007_emergency.sql; a test holds the two together.

export const ledgerRoles = [
  "editor",
  "proofreader",
  "firstReviewer",
  "secondReviewer",
  "finalReviewer",
  "dutyReviewer",
  "admin",
] as const;

export const ledgerStates = [
  "draft",
  "submitted",
  "firstApproved",
  "secondApproved",
  "scheduled",
  "expedited",
  "published",
  "returned",
  "withdrawn",
] as const;

export const ledgerActions = [
  "approve",
  "return",
  "proofread",
  "schedule",
  "publish-now",
  "submit",
  "expedite",
  "withdraw",
  "schedule-withdrawal",
  "cancel-withdrawal",
] as const;

/** Which review rule a submission falls under; `policy` and `alert` are those of their types. */
export const changeClasses = ["new", "change", "correction", "policy", "alert"] as const;

export type LedgerRole = (typeof ledgerRoles)[number];
export type LedgerState = (typeof ledgerStates)[number];
export type LedgerAction = (typeof ledgerActions)[number];
