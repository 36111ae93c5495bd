import { fnv1a } from "./fnv1a.ts";
import { type Lexicon, type Mention, mentionsIn } from "./lexicon.ts";
import { subjectsOf } from "./questions.ts";
import { isHan, pairsOf } from "./tokens.ts";

/** A token that fills a slot, and what it counts against the word itself. */
export interface Alternative {
  token: string;
  factor: number;
}

/**
 * A place of a query and the tokens that may fill it: the pair of characters itself, a concept of the
 * lexicon that covers it, the same sound. A page is measured by the best that it has for each slot.
 */
export interface Slot {
  start: number;
  end: number;
  /** The token as it was typed comes first. */
  alternatives: Alternative[];
}

/** A whole name was asked for: such a page is meant more than one that only contains the words. */
const wholeName = 1.35;
/** A word with the same meaning counts nearly as much as the word. */
const sameMeaning = 0.85;
const longestName = 14;

/** The token of a name as a whole, without spaces. A hash: the index must not spell out a name. */
export function nameToken(name: string): string {
  return `!${fnv1a(name).toString(36)}`;
}

/** The slots of a normalised run. `offset` is where the run begins in the query. */
export function slotsOf(run: string, offset: number, lexicon: Lexicon): Slot[] {
  const mentions = spokenMentions(run, lexicon);
  if (!isHan(run)) {
    const alternatives = [{ token: run, factor: 1 }, ...meant(mentions, 0, run.length)];
    return [slot(offset, offset + run.length, alternatives)];
  }
  const slots: Slot[] = [];
  let from = 0;
  for (const subject of subjectsOf(run)) {
    const start = run.indexOf(subject, from);
    from = start + subject.length;
    const named =
      subject.length <= longestName ? [{ token: nameToken(subject), factor: wholeName }] : [];
    pairsOf(subject).forEach((pair, index) => {
      const [first, last] = [start + index, start + index + pair.length];
      const alternatives = [{ token: pair, factor: 1 }, ...named, ...meant(mentions, first, last)];
      slots.push(slot(offset + first, offset + last, alternatives));
    });
  }
  return [...slots, ...leftOut(mentions, slots, offset)];
}

/** What people slip into the middle of a word: 摔了一跤, 打了我, 花过些钱. */
const particles = ["了过些", "了过着些"];

/** Words of the lexicon in a run, also those that particles interrupt. */
function spokenMentions(run: string, lexicon: Lexicon): Mention[] {
  const found = mentionsIn(run, lexicon);
  for (const left of particles) {
    const kept = Array.from(run, (one, at) => ({ one, at })).filter(
      ({ one }) => !left.includes(one),
    );
    if (kept.length === run.length) continue;
    const closed = mentionsIn(kept.map(({ one }) => one).join(""), lexicon);
    for (const { start, end, tokens } of closed) {
      const place = { start: kept[start]?.at ?? 0, end: (kept[end - 1]?.at ?? 0) + 1 };
      if (!found.some((one) => one.start === place.start && one.end === place.end))
        found.push({ ...place, tokens });
    }
  }
  return found;
}

function meant(mentions: readonly Mention[], first: number, last: number): Alternative[] {
  return mentions
    .filter(({ start, end }) => start <= first && last <= end)
    .flatMap(({ tokens }) => tokens.map((token) => ({ token, factor: sameMeaning })));
}

/** Words of the lexicon that were cut apart together with the question around them. */
function leftOut(mentions: readonly Mention[], slots: readonly Slot[], offset: number): Slot[] {
  return mentions
    .filter(({ tokens }) => !slots.some((one) => one.alternatives.some(isOneOf(tokens))))
    .map(({ start, end, tokens }) =>
      slot(
        offset + start,
        offset + end,
        tokens.map((token) => ({ token, factor: sameMeaning })),
      ),
    );
}

function isOneOf(tokens: readonly string[]) {
  return ({ token }: Alternative) => tokens.includes(token);
}

function slot(start: number, end: number, alternatives: Alternative[]): Slot {
  return { start, end, alternatives };
}
