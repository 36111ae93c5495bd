import type { Check, Remark } from "./finding.ts";
import { excerptOf } from "./placedTexts.ts";

/** Four or five lines on a phone: what is longer nobody reads aloud in one breath. */
const longestSentence = 80;

/**
 * Sentences that are too long for residents (ISO 24495-1:2023 plain language; WCAG 2.2 §3.1.5).
 * Names of documents in 《》 are not counted: nobody can shorten them.
 */
export const longSentences: Check = {
  name: "longSentences",
  severity: "warning",
  look: ({ texts }) =>
    texts
      .filter(({ kind }) => kind === "prose")
      .flatMap((placed) => {
        let from = 0;
        return placed.text.split(/(?<=[。！？；!?;\n])/).flatMap((sentence): Remark[] => {
          const start = from;
          from += sentence.length;
          const counted = sentence.replace(/《[^》]*》/g, "").match(/\p{Script=Han}/gu);
          const length = counted?.length ?? 0;
          if (length <= longestSentence) return [];
          const message = `这一句有 ${length} 个字，太长。请拆成几句，每句不超过 ${longestSentence} 个字`;
          return [{ path: placed.path, message, excerpt: excerptOf(placed, start, start + 12) }];
        });
      }),
};
