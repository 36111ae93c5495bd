import type { Check } from "./finding.ts";
import { wordRemarks } from "./words/wordRule.ts";

/** Words that editors have put on the district's own list. */
export const sensitiveWords: Check = {
  name: "sensitiveWords",
  severity: "warning",
  look: (subject) =>
    wordRemarks(subject, subject.sensitive, ({ word, note, instead }) => {
      const why = note ? `（${note}）` : "";
      return `“${word}”在敏感词表里${why}。${instead ? `请改为“${instead}”` : "请改写或核对"}`;
    }),
};
