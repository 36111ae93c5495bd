import type { WordRule } from "./wordRule.ts";

const wrong = (word: string, instead: string, ...unless: string[]): WordRule => ({
  ...{ word, instead, unless },
  severity: "warning",
});

/** Names that are written wrong again and again: 海珠区 streets (统计用区划代码), platforms. */
export const names: readonly WordRule[] = [
  wrong("琶州", "琶洲"),
  wrong("官州街", "官洲街"),
  wrong("华州街", "华洲街"),
  wrong("南州街", "南洲街"),
  wrong("海潼街", "海幢街"),
  wrong("凤旸街", "凤阳街"),
  wrong("滨江接道", "滨江街道"),
  wrong("赤港街", "赤岗街"),
  wrong("昌港街", "昌岗街"),
  wrong("瑞保街", "瑞宝街"),
  wrong("粤省市", "粤省事", "粤省市场"),
  wrong("穗好版", "穗好办"),
  wrong("穗好辨", "穗好办"),
  wrong("粤商通通", "粤商通"),
  wrong("广东省政务服务网网", "广东政务服务网"),
  wrong("共青团员会", "共青团委员会"),
];
