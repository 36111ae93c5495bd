import type { Check, Remark } from "./finding.ts";

const before = (a: unknown, b: unknown) =>
  typeof a === "string" && typeof b === "string" && Date.parse(a) < Date.parse(b);

/**
 * An activity that ends before it starts (RFC 5545 §3.8.2.2: DTEND after DTSTART), or whose
 * registration ends after it is over.
 */
export const activityTimes: Check = {
  name: "activityTimes",
  severity: "error",
  look: ({ type, document }) => {
    if (type !== "activity") return [];
    const { start, end, recurrence, registration } = document;
    const remarks: Remark[] = [];
    if (start === end || before(end, start))
      if (start !== undefined && end !== undefined)
        remarks.push({ path: ["end"], message: "结束时间须晚于开始时间，请改正" });
    const { closes } = (registration ?? {}) as { closes?: unknown };
    if (recurrence === undefined && before(end, closes))
      remarks.push({
        path: ["registration", "closes"],
        message: "报名截止晚于活动结束，请核对",
        severity: "warning",
      });
    return remarks;
  },
};
