import { contentCollection } from "../contentCollection.ts";

export const organisations = contentCollection({
  type: "organisation",
  group: "基础资料",
  columns: [],
  tabs: [
    { label: "基本信息", fields: ["title", "summary", "searchWords"] },
    { label: "联系", fields: ["website", "phones"] },
  ],
});
