import type { Check } from "./finding.ts";

/**
 * A policy past its day that still calls itself 有效 (国办发〔2018〕37号: 有效期届满自动失效;
 * 国办秘函〔2019〕19号: 政策文件已失效未标注).
 */
export const expiredPolicies: Check = {
  name: "expiredPolicies",
  severity: "error",
  look: ({ type, document, today }) => {
    const { status, expiresOn } = document;
    if (type !== "policy" || status !== "valid" || typeof expiresOn !== "string") return [];
    if (expiresOn >= today) return [];
    const message = `失效日期 ${expiresOn.slice(0, 10)} 已经过了，不能再写“有效”。请改效力状态，或核对失效日期`;
    return [{ path: ["status"], message }];
  },
};
