import { vocabulary } from "./vocabulary.ts";

/** 人群: whom a document is for. */
export const audiences = vocabulary({
  everyone: "全体居民",
  elderly: "老年人",
  disabled: "残疾人",
  "low-income": "低收入家庭",
  "unemployed-youth": "失业青年",
  "job-seekers": "求职者",
  "dual-earner": "双职工家庭",
  newcomers: "来穗人员",
  veterans: "退役军人",
  children: "儿童",
  pregnancy: "孕产妇",
  "new-employment": "新就业群体（骑手等）",
  employees: "职工",
  homeowners: "业主",
  volunteers: "志愿者",
  "social-organisations": "社会组织",
});
