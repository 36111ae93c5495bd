import type { Slot } from "../searchText/slots.ts";
import { noPostings, type Postings } from "./postings.ts";

/** What a word counts for by where it stands (see `tiers`), and how sure it makes an answer. */
const tierValue = [1, 0.92, 0.5, 0.22];
const tierSureness = [1, 1, 0.9, 0.55];
/** A word that stands nowhere says little about the others; it may only join two words. */
const unknownShare = 0.2;

export interface Ranked {
  document: number;
  score: number;
  /** Share of the query's characters that the document answers for, 0 to 1. */
  coverage: number;
}

export interface Corpus {
  documents: number;
  weightOf: (document: number) => number;
  /** What filters and withdrawals leave. */
  isIn: (document: number) => boolean;
  postings: ReadonlyMap<string, Postings>;
}

/** Documents by how much of the query's weight they fill, rare words weighing more; best first. */
export function ranked(slots: readonly Slot[], corpus: Corpus): Ranked[] {
  const scores = new Map<number, number>();
  const sureness = new Map<number, Float32Array>();
  const begin = Math.min(...slots.map(({ start }) => start));
  const end = Math.max(...slots.map((slot) => slot.end));
  const counted = new Uint8Array(Math.max(0, end - begin));
  for (const slot of slots) {
    counted.fill(1, slot.start - begin, slot.end - begin);
    const weight = weightOfSlot(slot, corpus);
    for (const [document, best] of bestOf(slot, corpus)) {
      scores.set(document, (scores.get(document) ?? 0) + weight * best.value);
      const known = sureness.get(document) ?? new Float32Array(counted.length);
      sureness.set(document, known);
      for (let place = slot.start - begin; place < slot.end - begin; place += 1)
        known[place] = Math.max(known[place] ?? 0, best.sureness);
    }
  }
  const characters = counted.reduce((sum, one) => sum + one, 0);
  return [...scores]
    .map(([document, score]) => {
      const sum = sureness.get(document)?.reduce((total, one) => total + one, 0) ?? 0;
      return {
        document,
        score: score * corpus.weightOf(document),
        coverage: sum / characters,
      };
    })
    .sort((a, b) => b.score - a.score || a.document - b.document);
}

/** How rare a token is: inverse document frequency. */
function rarity(found: number, documents: number): number {
  return Math.log(1 + (documents - found + 0.5) / (found + 0.5));
}

function weightOfSlot({ alternatives }: Slot, { postings, documents }: Corpus): number {
  for (const { token } of alternatives) {
    const found = postings.get(token)?.documents.length ?? 0;
    if (found > 0 && !token.startsWith("!")) return rarity(found, documents);
  }
  return unknownShare * Math.log(1 + documents);
}

function bestOf({ alternatives }: Slot, { postings, isIn }: Corpus) {
  const best = new Map<number, { value: number; sureness: number }>();
  for (const { token, factor } of alternatives) {
    const found = postings.get(token) ?? noPostings;
    found.documents.forEach((document, index) => {
      if (!isIn(document)) return;
      const tier = found.tiers[index] ?? 0;
      const value = factor * (tierValue[tier] ?? 0);
      const sureness = Math.min(1, factor) * (tierSureness[tier] ?? 0);
      const known = best.get(document);
      if (!known) best.set(document, { value, sureness });
      else if (value > known.value) {
        known.value = value;
        known.sureness = Math.max(known.sureness, sureness);
      }
    });
  }
  return best;
}
