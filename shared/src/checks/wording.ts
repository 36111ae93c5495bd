import type { Check } from "./finding.ts";
import { commonMistakes } from "./words/commonMistakes.ts";
import { names } from "./words/names.ts";
import { wordRemarks } from "./words/wordRule.ts";

/** 易错词 and wrong names, ours and the editors' own (国办秘函〔2019〕19号: 错别字). */
export const wording: Check = {
  name: "wording",
  severity: "warning",
  look: (subject) =>
    wordRemarks(subject, [...commonMistakes, ...names, ...subject.mistakes], (rule) =>
      rule.instead ? `“${rule.word}”应写作“${rule.instead}”` : `“${rule.word}”写错了，请改正`,
    ),
};
