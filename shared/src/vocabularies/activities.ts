import { vocabulary } from "./vocabulary.ts";

/** 活动类型. */
export const activityKinds = vocabulary({
  health: "健康义诊",
  class: "课堂讲座",
  culture: "文化活动",
  family: "亲子活动",
  neighbours: "邻里活动",
  "job-fair": "招聘会",
  legal: "法律咨询",
  drill: "应急演练",
  volunteering: "志愿服务",
  party: "党群活动",
  other: "其他活动",
});

/** 活动状态 (schema.org EventStatusType, iCalendar STATUS). */
export const activityStatuses = vocabulary({
  scheduled: "如期举行",
  full: "名额已满",
  postponed: "延期",
  cancelled: "取消",
});

/** 报名方式. */
export const registrationKinds = vocabulary({
  none: "无需报名",
  "on-site": "现场登记",
  phone: "电话报名",
  link: "网上报名",
  "mini-program": "小程序报名",
});

/** 重复频率 (RFC 5545 §3.3.10 FREQ). */
export const frequencies = vocabulary({ daily: "每天", weekly: "每周", monthly: "每月" });

/** 星期 (RFC 5545 weekday codes, lower case). */
export const weekdays = vocabulary({
  mo: "周一",
  tu: "周二",
  we: "周三",
  th: "周四",
  fr: "周五",
  sa: "周六",
  su: "周日",
});
