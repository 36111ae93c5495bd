import { contentCollection } from "../contentCollection.ts";

export const venues = contentCollection({
  type: "venue",
  group: "内容",
  columns: ["kind", "street"],
  tabs: [
    { label: "基本信息", fields: ["title", "summary", "kind", "searchWords"] },
    { label: "在哪里", fields: ["address", "street", "landmark", "location", "entrances"] },
    { label: "开放时间与电话", fields: ["openingHours", "phones"] },
    { label: "房间与无障碍", fields: ["rooms", "accessibility"] },
    { label: "怎么用", fields: ["howToBook", "fee"] },
    { label: "图文", fields: ["images", "body", "video"] },
  ],
});
