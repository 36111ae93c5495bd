import type { LedgerState } from "../ledger/answers.ts";

/** Where a document stands: the ledger's own words, short enough for a column. The panel says it in more. */
export const stateLabels: Readonly<Record<LedgerState, string>> = {
  draft: "草稿",
  submitted: "已提交",
  firstApproved: "一审通过",
  secondApproved: "二审通过",
  scheduled: "定时待发",
  expedited: "紧急待审",
  published: "已发布",
  returned: "已退回",
  withdrawn: "已撤下",
};
