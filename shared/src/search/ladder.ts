import { type Alternative, type Slot, slotsOf } from "../searchText/slots.ts";
import { normalised } from "../searchText/normalise.ts";
import { initialsTokens, soundPair, syllablesOf } from "../searchText/sounds.ts";
import { isHan, runsOf } from "../searchText/tokens.ts";
import type { IndexReader, Spelling } from "./indexReader.ts";
import type { Postings } from "./postings.ts";

/** A query taken apart: its slots, and the letters in it that no page has as they are. */
export interface Question {
  text: string;
  slots: Slot[];
}

/** What sounds the same counts less than what was written so. */
const sameSound = 0.65;
/** A longer question adds nothing to a match and may be somebody's pasted document. */
const longestQuestion = 120;
const mostLetters = 30;

/** The first rung: the words as they were typed, and the concepts that they name. */
export function asTyped(query: string, reader: IndexReader, spelling?: Spelling): Question {
  const text = normalised(query, spelling?.simplified).slice(0, longestQuestion);
  const slots: Slot[] = [];
  let from = 0;
  for (const run of runsOf(text)) {
    const start = text.indexOf(run, from);
    from = start + run.length;
    slots.push(...slotsOf(run, start, reader.lexicon));
  }
  return { text, slots };
}

type Found = ReadonlyMap<string, Postings>;

const isFilled = (found: Found, { alternatives }: Slot) =>
  alternatives.some(({ token }) => (found.get(token)?.documents.length ?? 0) > 0);

/** Whether something was typed that no page has: another script, letters, a slip. */
export function hasUnknown({ slots }: Question, found: Found): boolean {
  return slots.some((slot) => !isFilled(found, slot));
}

/**
 * The next rung: unknown letters as pinyin or as initials, unknown pairs of characters by their sound.
 * Every slot is kept; alternatives are added to it.
 */
export function bySound(question: Question, found: Found, spelling: Spelling): Question {
  const { text } = question;
  const unknown = question.slots.filter((slot) => !isFilled(found, slot));
  const letters = unknown.filter(({ start, end }) => /^[a-z]+$/.test(text.slice(start, end)));
  const others = question.slots.filter((slot) => !letters.includes(slot));
  const heard = others.map((slot) =>
    unknown.includes(slot) ? withSounds(slot, text, spelling) : slot,
  );
  return { text, slots: [...heard, ...spelt(letters, text, spelling)] };
}

function withSounds(slot: Slot, text: string, { soundsOf }: Spelling): Slot {
  const pair = text.slice(slot.start, slot.end);
  if (pair.length !== 2 || !isHan(pair)) return slot;
  const [first, second] = [soundsOf.get(pair.charAt(0)), soundsOf.get(pair.charAt(1))];
  if (!first || !second) return slot;
  const tokens = new Set(first.flatMap((one) => second.map((other) => soundPair(one, other))));
  const sounds = [...tokens].map((token): Alternative => ({ token, factor: sameSound }));
  return { ...slot, alternatives: [...slot.alternatives, ...sounds] };
}

/** Letters that belong together (`fa lv yuan zhu`) become slots of syllables, or of initials. */
function spelt(slots: readonly Slot[], text: string, spelling: Spelling): Slot[] {
  const groups: Slot[][] = [];
  let end = -1;
  for (const slot of slots) {
    const isNext = end >= 0 && /^\s*$/.test(text.slice(end, slot.start));
    if (isNext) groups[groups.length - 1]?.push(slot);
    else groups.push([slot]);
    end = slot.end;
  }
  return groups.flatMap((group) => speltGroup(group, text, spelling));
}

function speltGroup(group: readonly Slot[], text: string, { syllables }: Spelling): Slot[] {
  const letters = group.map(({ start, end }) => text.slice(start, end)).join("");
  const [first] = group;
  if (!first || letters.length > mostLetters) return [...group];
  const cut = syllablesOf(letters, syllables);
  const read = cut && cut.length > 1 ? slotsOfSyllables(cut, first.start) : [];
  return read.length > 0 ? read : slotsOfInitials(letters, first.start);
}

function slotsOfSyllables(syllables: readonly string[], start: number): Slot[] {
  let from = start;
  return syllables.slice(1).map((second, index) => {
    const first = syllables[index] ?? "";
    const slot = {
      start: from,
      end: from + first.length + second.length,
      alternatives: [{ token: soundPair(first, second), factor: 1 }],
    };
    from += first.length;
    return slot;
  });
}

function slotsOfInitials(letters: string, start: number): Slot[] {
  return initialsTokens(letters).map((token, index) => ({
    start: start + index,
    end: start + index + token.length - 1,
    alternatives: [{ token, factor: 1 }],
  }));
}
