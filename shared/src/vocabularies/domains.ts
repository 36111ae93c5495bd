import { vocabulary } from "./vocabulary.ts";

/** 领域: what part of life a document belongs to. */
export const domains = vocabulary({
  medical: "医疗",
  education: "教育",
  culture: "文化",
  "elder-care": "养老",
  childcare: "育儿",
  employment: "就业",
  assistance: "救助",
  disability: "助残",
  housing: "住房",
  household: "户政",
  veterans: "优抚",
  volunteering: "志愿",
  legal: "法律",
  "emerging-sectors": "新兴领域党建",
  "daily-life": "便民",
  // Not 应急: that is the page with the urgent numbers, which a resident must not miss for this one.
  emergency: "安全",
});
