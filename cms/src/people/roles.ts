/** The roles of the ledger (`publication.role`), with what people call them. */
export const roleLabels = {
  editor: "编辑",
  proofreader: "校对",
  firstReviewer: "一审",
  secondReviewer: "二审",
  finalReviewer: "三审",
  dutyReviewer: "值班终审",
  admin: "管理员",
} as const;

export type Role = keyof typeof roleLabels;

export const roleNames = Object.keys(roleLabels) as Role[];

export function isRole(name: unknown): name is Role {
  return typeof name === "string" && Object.hasOwn(roleLabels, name);
}
