import { type Recording, wordsOf } from "../documents/recordings.ts";
import type { Check } from "./finding.ts";
import { rowsOf } from "./rows.ts";

/** A recording of words that have changed since: the site does not play it. */
export const staleRecordings: Check = {
  name: "staleRecordings",
  severity: "warning",
  look: ({ document }) => {
    const recordings = rowsOf(document.recordings) as Partial<Recording>[];
    if (recordings.length === 0) return [];
    const words = wordsOf(document);
    return recordings.flatMap(({ words: read }, index) =>
      read === words
        ? []
        : [
            {
              path: ["recordings", String(index), "audio"],
              message:
                "录音以后文字改过，网页不会播放这段录音。请重录；如果录音一字不差仍然对，把这一行删掉、保存，再加回来",
            },
          ],
    );
  },
};
