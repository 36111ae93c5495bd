import { contentCollection } from "../contentCollection.ts";

export const streets = contentCollection({
  type: "street",
  group: "基础资料",
  columns: ["code"],
  tabs: [
    { label: "基本信息", fields: ["title", "shortName", "code", "summary", "searchWords"] },
    { label: "社区", fields: ["communities", "communityNote"] },
  ],
});
