import type { LedgerRole } from "../ledger/answers.ts";

export type Role = LedgerRole;

/** What people call the roles; the same words as in the ledger's table `role`. */
export const roleLabels: Readonly<Record<Role, string>> = {
  editor: "编辑",
  proofreader: "校对",
  firstReviewer: "一审",
  secondReviewer: "二审",
  finalReviewer: "三审",
  dutyReviewer: "值班终审",
  admin: "管理员",
};

export const roleNames = Object.keys(roleLabels) as Role[];

export function isRole(name: unknown): name is Role {
  return typeof name === "string" && Object.hasOwn(roleLabels, name);
}
