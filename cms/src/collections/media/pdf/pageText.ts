/** What pdf.js tells of a run of signs on a page; lengths in points. */
export interface TextRun {
  str: string;
  width: number;
  height: number;
  hasEOL: boolean;
}

const endsInHan = /\p{Script=Han}$/u;
const startsWithHan = /^\p{Script=Han}/u;

/** Between two numbers that are none together. Not a sign with which people write a number in groups. */
const apart = "│";

/**
 * The runs of a page as one text, for checks and not for reading. A Chinese word goes on over the end
 * of a line, a number never does: the numbers of a table, below or beside each other, must not grow
 * into one that looks like a bank card.
 */
export function pageText(runs: readonly TextRun[]): string {
  let text = "";
  let size = 0;
  let between: "line" | "column" | undefined;
  for (const { str, width, height, hasEOL } of runs) {
    if (str.trim() !== "") {
      if (between) text += joint(text, str, between);
      between = undefined;
      text += str;
      size = height;
    } else if (str !== "") {
      if (width > size) between ??= "column";
      else if (!between) text += str;
    }
    if (hasEOL) between = "line";
  }
  return text.replaceAll("\0", "").trim();
}

function joint(before: string, after: string, between: "line" | "column"): string {
  if (/\d\s*$/.test(before) && /^\s*\d/.test(after)) return apart;
  if (between === "column") return " ";
  return endsInHan.test(before) && startsWithHan.test(after) ? "" : "\n";
}

/** Private use, control signs, and the sign for “unknown”: what a font without a table of its signs gives. */
const meaningless = /[\p{Co}\p{Cn}\p{Cs}\uFFFD]|(?![\t\n\r])\p{Cc}/gu;

/** Whether a text is one: a font that hides which signs it draws gives as good as none. */
export function isLegible(text: string): boolean {
  const signs = Array.from(text.replace(/\s/gu, "")).length;
  return signs > 0 && (text.match(meaningless)?.length ?? 0) * 5 < signs;
}
