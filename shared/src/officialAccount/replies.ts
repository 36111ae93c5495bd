import { characters, replyLimits, shortened } from "./limits.ts";
import { guideReply, phoneReply } from "./replyText.ts";
import type { KitPhone, KitSource } from "./source.ts";

export interface Keyword {
  word: string;
  /** `contain`: a message that has the word in it (半匹配); `equal`: one that is the word (全匹配). */
  match: "contain" | "equal";
}

/** A keyword-reply rule: any of the keywords brings the reply. */
export interface ReplyRule {
  name: string;
  keywords: Keyword[];
  reply: string;
}

export interface Replies {
  rules: ReplyRule[];
  /** What has no rule, and why, in Chinese. */
  leftOut: { title: string; reason: string }[];
}

interface Candidate {
  title: string;
  words: string[];
  reply: string | undefined;
  without: string;
}

/** The shortest keyword: one character would answer nearly every message. */
const shortest = 2;

/** Rules from the phones, the most urgent first, and then from the guides. */
export function repliesOf(source: KitSource): Replies {
  const leftOut: Replies["leftOut"] = [];
  const fitting: (Candidate & { reply: string })[] = [];
  for (const candidate of candidatesOf(source)) {
    const { title, reply, without } = candidate;
    if (reply === undefined) leftOut.push({ title, reason: without });
    else if (fitting.length === replyLimits.rules)
      leftOut.push({ title, reason: `公众号最多 ${replyLimits.rules} 条规则` });
    else fitting.push({ ...candidate, reply });
  }
  const words = claimed(fitting);
  const rules: ReplyRule[] = [];
  for (const [index, { title, reply }] of fitting.entries()) {
    const keywords = words[index] ?? [];
    if (keywords.length === 0) leftOut.push({ title, reason: "关键词都已用在别的规则里，或太长" });
    else rules.push({ name: shortened(title, replyLimits.ruleName), keywords, reply });
  }
  return { rules, leftOut };
}

function candidatesOf(source: KitSource): Candidate[] {
  const phones = source.phones.map((phone) => ({
    title: phone.title,
    words: [...shortNumbers(phone), ...phone.searchWords, ...phone.situations],
    reply: phoneReply(phone, source.base),
    without: phone.numbers.some(({ tel }) => tel) ? "网址太长" : "没有可以拨打的号码",
  }));
  const guides = source.guides.map((guide) => ({
    title: guide.title,
    words: guide.searchWords,
    reply: guideReply(guide, source),
    without: "网址太长",
  }));
  return [...phones, ...guides];
}

/** People send `110` as it is; nobody sends a number of ten digits to ask what it is. */
const shortNumbers = ({ numbers }: KitPhone) =>
  numbers.flatMap(({ number, tel }) => (tel && /^\d{3,6}$/.test(number) ? [number] : []));

/** How the platform compares, so that `１１０` and `110` are one. */
export const keyOfWord = (word: string) => word.normalize("NFKC").trim().toLowerCase();

/**
 * The keywords of each candidate. A word belongs to one: the platform would answer at random. Titles
 * are given out before everything else, so that nobody's nickname takes another's name.
 */
function claimed(candidates: readonly Candidate[]): Keyword[][] {
  const taken = new Set<string>();
  const found = candidates.map((): string[] => []);
  const claim = (index: number, word: string) => {
    const own = found[index];
    const key = keyOfWord(word);
    const length = characters(word.trim());
    if (!own || own.length === replyLimits.keywords || taken.has(key)) return;
    if (length < shortest || length > replyLimits.keyword) return;
    taken.add(key);
    own.push(word.trim());
  };
  for (const [index, { title }] of candidates.entries()) claim(index, title);
  for (const [index, { words }] of candidates.entries())
    for (const word of words) claim(index, word);
  return found.map((words, own) =>
    words.map((word) => ({ word, match: isInsideOther(word, own, found) ? "equal" : "contain" })),
  );
}

/** A word inside a longer one of another rule would bring that rule's questions here, too. */
function isInsideOther(word: string, own: number, all: readonly string[][]): boolean {
  const key = keyOfWord(word);
  return all.some(
    (words, index) => index !== own && words.some((other) => keyOfWord(other).includes(key)),
  );
}
