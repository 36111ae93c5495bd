import { vocabulary } from "./vocabulary.ts";

/** Two sets of required fields: what people apply for, and what they just use. */
export const guideKinds = vocabulary({ procedure: "办事指南", information: "服务指引" });

/** 办理渠道. */
export const channelKinds = vocabulary({
  online: "网上办",
  counter: "窗口办",
  "mini-program": "小程序办",
  phone: "电话办",
});

/** 材料形式. */
export const materialForms = vocabulary({
  original: "原件",
  copy: "复印件",
  "original-and-copy": "原件和复印件",
  electronic: "电子件",
  form: "填写表格",
});
