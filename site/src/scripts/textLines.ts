/** Marks that must not begin a line (标点避头尾, GB/T 15834). */
const neverFirst = /^[，。；：！？、）》”’…]/;

/**
 * Breaks a text into lines of a width: between any two Chinese characters, never inside a number, a
 * word or an address that fits a line, and never before a mark that closes.
 */
export function textLines(
  text: string,
  width: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[\w.:/#?&=+-]+|[^]/gu) ?? []) {
    // What is longer than a line breaks anywhere: better than running over the edge.
    for (const part of measure(piece) > width ? Array.from(piece) : [piece]) {
      if (line !== "" && measure(line + part) > width && !neverFirst.test(part)) {
        lines.push(line.trim());
        line = "";
      }
      line += part;
    }
  }
  return line.trim() === "" ? lines : [...lines, line.trim()];
}
