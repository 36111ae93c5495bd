import { contentCollection } from "../contentCollection.ts";

export const handbooks = contentCollection({
  type: "handbook",
  group: "应急",
  columns: ["hazard"],
  tabs: [
    { label: "基本信息", fields: ["title", "summary", "hazard", "overview", "searchWords"] },
    { label: "预警等级", fields: ["warningLevels", "rules"] },
    { label: "怎么做", fields: ["before", "during", "after", "never", "phones"] },
    { label: "视频与录音", fields: ["video", "recordings"] },
  ],
});
