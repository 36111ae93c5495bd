import { vocabulary } from "./vocabulary.ts";

/** 灾种. */
export const hazards = vocabulary({
  typhoon: "台风",
  rainstorm: "暴雨内涝",
  heat: "高温中暑",
  cold: "寒冷",
  thunder: "雷雨大风",
  fire: "火灾",
  "e-bike": "电动自行车充电",
  gas: "燃气",
  flood: "洪涝",
  drowning: "防溺水",
  fraud: "诈骗",
  evacuation: "避险转移",
  missing: "走失",
  outage: "停水停电",
  mosquito: "登革热",
  other: "其他",
});

/** 预警颜色, from lightest to gravest. Guangdong also uses white for typhoons. */
export const warningColours = vocabulary({
  white: "白色",
  blue: "蓝色",
  yellow: "黄色",
  orange: "橙色",
  red: "红色",
});
