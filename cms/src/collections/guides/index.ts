import { contentCollection } from "../contentCollection.ts";

export const guides = contentCollection({
  type: "guide",
  group: "内容",
  columns: ["domain", "kind"],
  tabs: [
    {
      label: "基本信息",
      fields: ["title", "summary", "kind", "domain", "audiences", "audienceNote", "searchWords"],
    },
    { label: "条件与材料", fields: ["eligibility", "materials"] },
    { label: "怎么办", fields: ["implementingBody", "steps", "channels"] },
    {
      label: "费用、金额与时限",
      fields: ["fee", "amounts", "statutoryDays", "promisedDays", "visits", "result"],
    },
    { label: "问答与补充", fields: ["faqs", "body", "video", "recordings"] },
    {
      label: "电话与相关",
      fields: ["consultation", "supervision", "relatedPolicies", "relatedVenues"],
    },
    { label: "依据", fields: ["legalBasis", "officialUrl", "basicCode"] },
  ],
});
