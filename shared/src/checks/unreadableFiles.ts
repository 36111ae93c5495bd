import type { Check, Remark } from "./finding.ts";
import type { PlacedText } from "./placedTexts.ts";

/**
 * Files with pages that hold no text: scans. Nobody but people can look for private data there, and a
 * screen reader reads nothing (WCAG 2.2 §1.4.5, GB/T 37668-2019).
 */
export const unreadableFiles: Check = {
  name: "unreadableFiles",
  severity: "warning",
  look: ({ texts }) => {
    const files = new Map<string, PlacedText[]>();
    for (const placed of texts) {
      if (placed.kind !== "file") continue;
      const key = placed.path.join(".");
      files.set(key, [...(files.get(key) ?? []), placed]);
    }
    return [...files.values()].flatMap((parts) => remarkOn(parts));
  },
};

/** More page numbers than this say no more than that there are many. */
const mostNamed = 5;

function remarkOn(parts: readonly PlacedText[]): Remark[] {
  const blank = parts.filter(({ text }) => text === "").map(({ where = "" }) => where);
  const [{ path } = { path: [] }] = parts;
  if (blank.length === 0) return [];
  const hasText = parts.some(({ text, where }) => text !== "" && where?.endsWith("页"));
  if (!hasText) return [{ path, message: "这份 PDF 是扫描件，系统读不到里面的字，请人工核对" }];
  const named = blank.slice(0, mostNamed).join("、") + (blank.length > mostNamed ? "等" : "");
  const message = `${named}（共 ${String(blank.length)} 页）像是扫描的图片或空白页，系统读不到里面的字，请人工核对`;
  return [{ path, message }];
}
