import type { PagedType } from "./columns.ts";

/** The sentence under the heading of each type's list. */
export const listIntroductions: Readonly<Record<PagedType, string>> = {
  guide: "要办什么事，带什么材料，去哪里办。",
  policy: "政策说了什么，谁能受益，怎么申请。",
  activity: "最近有什么活动，什么时候，在哪里，要不要报名。",
  venue: "附近有哪些地方可以去，在哪里，什么时候开。",
  phone: "有事打哪个电话。没有拨测过的座机号码，暂不能一键拨打。",
  alert: "现在有什么预警和紧急情况，该先做什么。失效的会自动撤下。",
  handbook: "遇到台风、暴雨、火灾等情况，该做什么，不该做什么。",
};
