import type { Check } from "./finding.ts";
import { rowsOf } from "./rows.ts";

/**
 * What a 办事指南 must say beyond what its schema already requires: 期限 (行政许可法 §30), 咨询电话,
 * 办理地点 (国办秘函〔2019〕19号, 服务不实用: 办事指南要素缺失; 国办函〔2016〕108号). What nobody has
 * verified yet may stay open where the page tells residents so.
 */
export const guideElements: Check = {
  name: "guideElements",
  severity: "warning",
  look: ({ type, document }) => {
    if (type !== "guide" || document.kind !== "procedure") return [];
    if (typeof document.verificationNote === "string") return [];
    return missing(document).map(([path, what]) => ({
      path: [path],
      message: `办事指南要有${what}。请补上；还没有核实的，在“核实说明”里写明`,
    }));
  },
};

type Missing = [path: string, what: string];

function missing(guide: Readonly<Record<string, unknown>>): Missing[] {
  const found: Missing[] = [];
  if (isEmpty(guide.statutoryDays) && isEmpty(guide.promisedDays))
    found.push(["promisedDays", "办理时限"]);
  if (isEmpty(guide.consultation)) found.push(["consultation", "咨询电话"]);
  const counters = rowsOf(guide.channels).filter(({ kind }) => kind === "counter");
  if (
    counters.length > 0 &&
    counters.every(({ venue, detail }) => isEmpty(venue) && isEmpty(detail))
  )
    found.push(["channels", "窗口的地点"]);
  return found;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length)
  );
}
