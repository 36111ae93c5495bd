import type { Light } from "@haizhu/shared/contentAudit/contentAudit";

/** A light is never told by its colour alone (WCAG 2.2, 1.4.1). */
export const lightWords: Readonly<Record<Light, string>> = {
  green: "合格",
  amber: "要留意",
  red: "不合格",
};
