import { contentCollection } from "../contentCollection.ts";
import { fillIn } from "./fillIn.ts";

export const activities = contentCollection({
  type: "activity",
  group: "内容",
  columns: ["kind", "start", "status"],
  beforeValidate: [fillIn],
  tabs: [
    {
      label: "基本信息",
      fields: ["title", "summary", "kind", "audiences", "organiser", "searchWords"],
    },
    {
      label: "时间与地点",
      fields: ["start", "end", "recurrence", "venue", "address", "street"],
    },
    { label: "参加", fields: ["registration", "capacity", "fee", "bring"] },
    { label: "状态", fields: ["status", "statusNote"] },
    { label: "图文", fields: ["image", "body", "video"] },
  ],
});
