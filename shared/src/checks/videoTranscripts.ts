import type { Check } from "./finding.ts";

/**
 * A video of which nothing stands in words: who does not hear, and whose phone cannot open it, learns
 * nothing from it, and nobody finds it (WCAG 2.2 §1.2.1, §1.2.3; GB/T 37668-2019).
 */
export const videoTranscripts: Check = {
  name: "videoTranscripts",
  severity: "error",
  look: ({ document: { video } }) =>
    typeof video !== "object" || video === null || isWritten(video)
      ? []
      : [
          {
            path: ["video", "transcript"],
            message:
              "没有文字稿。请把视频里说的话、画面上的字逐段写下来；没有视频，就把这一组都留空",
          },
        ],
};

const isWritten = (video: { transcript?: unknown }) =>
  typeof video.transcript === "string" && video.transcript.trim() !== "";
