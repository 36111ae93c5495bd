import type { DocumentType } from "../documents/registry.ts";

/** A column: the list of a content type as residents find it on the site. */
export type ColumnType = Exclude<DocumentType, "alert" | "street" | "organisation" | "lexicon">;

export interface UpdateLimit {
  /** Days without a publication from which the column, or the site, counts as not updated. */
  days: number;
  /** Days from which the editors are reminded. */
  remindAfter: number;
  source: string;
}

const national = "国办秘函〔2019〕19号 附件1";
const ours = "本系统默认天数（国办秘函〔2019〕19号：应更新但长期未更新的栏目）";

/**
 * How long a column may go without a publication. The national rule knows two kinds of columns: news,
 * two weeks, and notices and policies, six months; for the others it names no number, so that
 * number is ours. Alerts have no limit: none in force is good news.
 */
const updateLimits: Readonly<Record<ColumnType, UpdateLimit>> = {
  activity: { days: 14, remindAfter: 10, source: `${national}：动态、要闻类栏目 2 周` },
  policy: { days: 183, remindAfter: 150, source: `${national}：政策文件类栏目 6 个月` },
  guide: { days: 183, remindAfter: 150, source: ours },
  venue: { days: 365, remindAfter: 300, source: ours },
  phone: { days: 90, remindAfter: 75, source: ours },
  handbook: { days: 365, remindAfter: 300, source: ours },
};

/** What the national rule allows at most; a district may be stricter, and is told when it is not. */
export const nationalDays: Readonly<Partial<Record<ColumnType | "home", number>>> = {
  ...{ home: 14, activity: 14, policy: 183 },
};

/** 首页不更新: nothing new anywhere for two weeks fails the whole site. */
const homeLimit: UpdateLimit = {
  days: 14,
  remindAfter: 10,
  source: `${national}：首页 2 周无信息更新，单项否决`,
};

/** 栏目不更新 and 空白栏目: from so many columns on, the whole site fails. */
export const columnLimits = {
  national: {
    count: 5,
    source: `${national}：动态、要闻、政策文件类栏目累计 5 个未更新，单项否决`,
  },
  any: { count: 10, source: `${national}：应更新但长期未更新的栏目 10 个，单项否决` },
  empty: { count: 5, source: `${national}：空白栏目 5 个，单项否决` },
} as const;

/** By what the content audit goes; a district sets its own in the CMS. */
export interface AuditLimits {
  columns: Readonly<Record<ColumnType, UpdateLimit>>;
  home: UpdateLimit;
  /** A document may be overdue for its check so many days before the column turns red. */
  reviewGraceDays: number;
}

/** Where nobody has set anything else. */
export const usualLimits: AuditLimits = {
  ...{ columns: updateLimits, home: homeLimit, reviewGraceDays: 30 },
};

export const sources = {
  empty: `${national}：空白栏目`,
  dates: `${national}：伪造发稿日期，单项否决`,
  elements: `${national}：办事指南重点要素缺失`,
  catchAll: "国办函〔2016〕108号：办理材料不得有兜底条款",
  links: `${national}：链接不可用`,
  expired: `${national}：政策文件已失效未标注`,
  review: "本系统的规则：每份内容自定核实期限",
  verified: "本系统的规则：没有核实日期的内容要写明待核实",
  calls: "本系统的规则：非短号 90 天内拨测过才可以一键拨打",
  ahead: "本系统的规则：活动预告里要有将要举行的活动",
  looser: `${national}：限度可以比指标严，不能拿放宽的限度代替指标`,
  held: "本系统的规则：批准的内容都要上线",
} as const;
