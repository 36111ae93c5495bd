import type { Role } from "./roles.ts";

const reviewers: readonly Role[] = [
  ...(["firstReviewer", "secondReviewer", "finalReviewer", "dutyReviewer"] as const),
];

/** Whether a role reviews, so that it can be handed to a colleague for some days. */
export function isReviewer(role: Role): boolean {
  return reviewers.includes(role);
}
