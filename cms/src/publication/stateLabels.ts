import type { LedgerState } from "../ledger/answers.ts";

/** Where a document stands, short enough for a column. The panel says it in more words. */
export const stateLabels: Readonly<Record<LedgerState, string>> = {
  draft: "草稿",
  submitted: "待审核",
  firstApproved: "一审已过",
  secondApproved: "二审已过",
  scheduled: "定时待发",
  expedited: "紧急待审",
  published: "已发布",
  returned: "已退回",
  withdrawn: "已撤下",
};
