import { characters, replyLimits, shortened } from "./limits.ts";
import type { KitGuide, KitPhone, KitSource } from "./source.ts";

/** A phone's reply; undefined when it has no number that may be dialled, or does not fit. */
export function phoneReply(phone: KitPhone, base: string): string | undefined {
  const numbers = phone.numbers.filter(({ tel }) => tel !== undefined).map(numberLine);
  if (numbers.length === 0) return undefined;
  return fitted(heading(phone), phone.purpose, numbers, link(phone, base));
}

/** A guide's reply, with the numbers to ask that may be dialled. */
export function guideReply(guide: KitGuide, { base, phones }: KitSource): string | undefined {
  const asked = new Set(guide.consultation.map(({ id }) => id));
  const numbers = phones
    .filter(({ id }) => asked.has(id))
    .flatMap(({ title, numbers }) =>
      numbers.filter(({ tel }) => tel !== undefined).map(({ number }) => `咨询${title}：${number}`),
    );
  return fitted(heading(guide), guide.summary, numbers, link(guide, base));
}

const heading = ({ title, demo, verifiedAt }: KitGuide | KitPhone) =>
  `${title}${demo ? "（示例）" : verifiedAt === undefined ? "（待核实）" : ""}`;

const numberLine = ({ label, number, hours }: KitPhone["numbers"][number]) =>
  `${label ?? "电话"}：${number}${hours === undefined ? "" : `（${hours}）`}`;

const link = ({ url }: { url: string }, base: string) => `详情：${new URL(url, base).href}`;

/** The link always stays: numbers are left out whole from the last, words are cut. */
function fitted(
  title: string,
  words: string,
  numbers: readonly string[],
  end: string,
): string | undefined {
  for (let kept = numbers.length; kept >= Math.min(1, numbers.length); kept -= 1) {
    const fixed = [title, ...numbers.slice(0, kept), end];
    const room = replyLimits.reply - characters(fixed.join("\n"));
    if (room < 0) continue;
    const text = shortened(words, room - 1);
    return [title, ...(text ? [text] : []), ...fixed.slice(1)].join("\n");
  }
  return undefined;
}
