import { contentCollection } from "../contentCollection.ts";

export const phones = contentCollection({
  type: "phone",
  group: "应急",
  columns: ["kind", "organisation"],
  tabs: [
    {
      label: "基本信息",
      fields: ["title", "summary", "kind", "organisation", "purpose", "situations", "searchWords"],
    },
    { label: "号码", fields: ["numbers", "streets", "priority"] },
    { label: "拨测", fields: ["lastCall", "nextCallDue"] },
  ],
});
