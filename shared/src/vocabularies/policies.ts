import { vocabulary } from "./vocabulary.ts";

/** 效力状态. */
export const policyStatuses = vocabulary({ valid: "有效", amended: "已修订", repealed: "已废止" });

/**
 * 谁起草谁解读: who stands behind an interpretation. `illustration` exists for demo content alone.
 */
export const interpretationKinds = vocabulary({
  issuer: "制定机关自己的解读",
  reprint: "转载（写明来源）",
  confirmed: "自行编写，已由制定机关确认",
  illustration: "演示内容，未经制定机关确认",
});
