import { contentCollection } from "../contentCollection.ts";

export const policies = contentCollection({
  type: "policy",
  group: "内容",
  columns: ["domain", "status"],
  tabs: [
    {
      label: "基本信息",
      fields: ["title", "summary", "domain", "audiences", "searchWords"],
    },
    {
      label: "文件",
      fields: [
        "documentNumber",
        "issuingBody",
        "issuedOn",
        "effectiveOn",
        "expiresOn",
        "status",
        "originalUrl",
        "originalFile",
      ],
    },
    { label: "要点", fields: ["keyPoints", "whoBenefits", "benefits", "amounts", "howToApply"] },
    { label: "问答与正文", fields: ["faqs", "body", "video", "recordings"] },
    { label: "解读责任", fields: ["interpretation"] },
  ],
});
