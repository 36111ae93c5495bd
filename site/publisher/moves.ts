import type { Feeds } from "../src/feeds/feedFiles.ts";
import { type Key, keyOf } from "../src/live/liveDocument.ts";
import type { Undo } from "../src/paths/affected.ts";
import { provideSite, type Site } from "../src/site.ts";
import { consider, type Considered, keyOfPublication, seqOf } from "./consider.ts";
import { floorPauseMilliseconds, isFloor } from "./gates/floor.ts";
import type { Holding } from "./holding.ts";
import type { Change, LedgerReader } from "./ledger.ts";
import { letAllOut, type Whole } from "./letAllOut.ts";
import { letOut, type Outcome } from "./letOut.ts";
import type { Workshop } from "./release.ts";
import { checkNumbers } from "./shownNumbers.ts";
import { historyOf, lastGood } from "./snapshot.ts";
import { Tally } from "./tally.ts";

/** The site as the files show it. */
export interface Shown {
  site: Site;
  feeds: Feeds;
  holding: Holding;
  /** Files that stay, whatever the state says. */
  keep: readonly string[];
}

/** A way from what is shown to a later state of the ledger. */
export interface Move {
  workshop: Workshop;
  ledger: LedgerReader;
  shown: Shown;
  head: number;
  now: Date;
  /** What has changed; without it, all that the ledger has up to `head`. */
  publications?: readonly Change[];
}

/** What is shown then, and the files that were written for it. */
export interface Moved {
  shown: Shown;
  written: string[];
}

/** How everything is made again: by whom, and who is told before each attempt. */
export type Making = Pick<Whole, "hire" | "attempt">;

/**
 * Makes everything anew at the state that is shown. Into an empty folder every document is new, and one
 * that is refused shows what came before it.
 */
export async function makeAll(
  { workshop, ledger, shown }: Omit<Move, "head">,
  making: Making,
  isShown: boolean,
): Promise<Moved> {
  const { site, holding, keep } = shown;
  const before = async (key: Key): Promise<Undo> => {
    const { heldSeq, shownSeq } = holding.get(key) ?? {};
    const history = await historyOf(ledger, key);
    // An alert is never rolled back.
    const upTo = key.startsWith("alert/") ? site.live.seq : site.live.shownSeq;
    const current = history.find((publication) => seqOf(publication) <= upTo);
    const failed = shownSeq ?? (current ? seqOf(current) : site.live.seq);
    const good = lastGood(history, failed);
    holding.hold(key, { heldSeq: heldSeq ?? failed, shownSeq: good?.seq, faults: [] });
    return good?.change ?? { forget: key };
  };
  const keepBack = async (refused: Outcome["refused"]) => {
    for (const [key, faults] of refused) holding.hold(key, { ...holding.get(key), faults });
    await holding.save(ledger, site.live);
  };
  // Alerts can go out from here on, even if nothing else will.
  await making.attempt(site, shown.feeds);
  if (isShown)
    await checkNumbers(workshop.tree, site.live, new Set(holding.entries().map(([key]) => key)));
  const fresh = new Set(isShown ? [] : [...site.live.everything()].map(keyOf));
  await keepBack(new Map());
  const whole = { fresh, before, keep, keepBack, ...making };
  const { faults, feeds, written } = await letAllOut(workshop, site, whole);
  holding.noteAll(faults);
  return { shown: { ...shown, feeds }, written };
}

/** What has changed, and no more. */
export async function moveOn(
  move: Move,
  retry: boolean,
  ready: (site: Site) => Promise<void>,
): Promise<Moved> {
  const { shown, head } = move;
  const { feeds, holding, keep } = shown;
  const from = shown.site.live.seq;
  const tally = new Tally(from);
  const { site, publications, considered } = await consideredChanges(move);
  const next = { ...move, shown: { site, feeds, holding, keep } };
  await ready(site);
  if (from !== head) await letOutOrEarlier(next, publications, considered, tally);
  const again = new Tally(head);
  if (retry) {
    const { held, waited } = await waiting(move);
    const mended = consider(held, site, waited);
    if (mended.changes.length > 0) await letOutOrEarlier(next, held, mended, again);
  }
  return { shown: next.shown, written: [...tally.written, ...again.written] };
}

/** A document whose page is refused goes out as an earlier publication had it, if there is one. */
async function letOutOrEarlier(
  move: Move,
  publications: readonly Change[],
  considered: Considered,
  tally: Tally,
): Promise<void> {
  const { workshop, ledger, shown, head } = move;
  const { site, feeds, holding } = shown;
  const { changes, seqs } = considered;
  const keepBack = async (refused: Outcome["refused"]) => {
    tally.refused(refused, seqs);
    await tally.settle(holding, ledger);
    await holding.save(ledger, site.live);
  };
  tally.considered(considered);
  await keepBack(new Map());
  const outcome = await letOut({ workshop, site, feeds, seq: head, keepBack }, changes);
  tally.released(changes, seqs, outcome);
  await tally.settle(holding, ledger);
  const earlier = publications.filter((publication) => {
    const key = keyOfPublication(publication);
    return outcome.refused.has(key) && seqOf(publication) < (seqs.get(key) ?? 0);
  });
  if (earlier.length > 0) await letOutOrEarlier(move, earlier, consider(earlier, site), tally);
}

async function consideredChanges({ ledger, shown, head, now, publications: given }: Move) {
  const site: Site = { ...shown.site, now };
  provideSite(site);
  const { seq, pinned } = site.live;
  const publications = given ?? (await ledger.changes(seq, head, pinned));
  return { site, publications, considered: consider(publications, site) };
}

/** What is held back and may go out by now: what stopped it may be mended, or its pause over. */
async function waiting({ ledger, shown, now }: Move) {
  const held: Change[] = [];
  const waited = new Set<Key>();
  for (const [key, { heldSeq, faults, since }] of shown.holding.entries()) {
    if (heldSeq === undefined) continue;
    if (faults.some(isFloor)) {
      if (!since || now.getTime() - since.getTime() < floorPauseMilliseconds) continue;
      waited.add(key);
    }
    const history = await historyOf(ledger, key);
    const publication = history.find((item) => seqOf(item) === heldSeq);
    if (publication) held.push(publication);
  }
  return { held, waited };
}
