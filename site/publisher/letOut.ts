import type { Feeds } from "../src/feeds/feedFiles.ts";
import { type Key } from "../src/live/liveDocument.ts";
import { keyOfChange, type LiveChange } from "../src/paths/affected.ts";
import { pageExists } from "../src/paths/pageExists.ts";
import type { Site } from "../src/site.ts";
import type { Fault } from "./gates/fault.ts";
import { Inspector, ownerOf, RefusedPages } from "./inspector.ts";
import { RefusedUpload, shows } from "./media.ts";
import { release, type Step, step, takeBack, type Workshop } from "./release.ts";

type Faults = Map<Key, readonly Fault[]>;

/** What became of some changes. */
export interface Outcome {
  written: string[];
  /** The documents that stay as residents see them now, and why. */
  refused: Faults;
  /** What was found on each page that was looked at and stopped nothing; empty where nothing was. */
  faults: Map<string, readonly Fault[]>;
}

/** Changes that go out together, and the tools for it. */
export interface Batch {
  workshop: Workshop;
  site: Site;
  feeds: Feeds;
  /** What the live set stands at afterwards. */
  seq: number;
  /** Told what is refused before anything else goes out, so that it is known after a crash. */
  keepBack: (refused: Faults) => Promise<void>;
}

/**
 * Releases changes without those that a gate refuses: everything else goes out. When a page that
 * several documents share breaks, the changes are let out one by one to find the one that breaks it;
 * a page that was broken before keeps its last good bytes and is nobody's fault. Nothing stops an
 * alert: what cannot be made for it stays as it is.
 */
export async function letOut(batch: Batch, changes: readonly LiveChange[]): Promise<Outcome> {
  const { workshop, site, feeds, seq } = batch;
  const refused: Faults = new Map();
  const tolerated = new Set<string>();
  for (;;) {
    const left = changes.filter((change) => !refused.has(keyOfChange(change)));
    if (refused.size > 0 && left.length === 0 && site.live.seq === seq)
      return { written: [], refused, faults: new Map() };
    const keys = new Set(left.map(keyOfChange));
    const inspector = new Inspector(site, {
      answerable: (key) => keys.has(key),
      tolerated: (path) => tolerated.has(path),
      urgent: isAlert,
    });
    const moved = await workshop.renderer.alone(() => step(site, left, seq));
    try {
      const written = await release(workshop, site, feeds, moved, inspector);
      return { written, refused, faults: faultsAfter(moved, inspector) };
    } catch (error) {
      const { own, shared } = blame(error, left, site);
      await workshop.renderer.alone(() => takeBack(site, feeds, moved));
      const known = tolerated.size;
      const ownPages = new Set(own.flatMap(({ path }) => path ?? []));
      for (const path of await faultyBefore(error, ownPages, workshop, site)) tolerated.add(path);
      for (const { key, path, faults } of own)
        if (path === undefined || !tolerated.has(path)) refused.set(key, faults);
      if (left.some((change) => refused.has(keyOfChange(change))) || tolerated.size > known)
        continue;
      const [only, ...others] = left;
      if (!only || shared.length === 0) throw error;
      if (others.length > 0) return merged(refused, await oneByOne(batch, left));
      refused.set(keyOfChange(only), shared);
    }
  }
}

async function oneByOne(batch: Batch, changes: readonly LiveChange[]): Promise<Outcome> {
  const all: Outcome = { written: [], refused: new Map(), faults: new Map() };
  for (const change of changes) {
    const one = await letOut(batch, [change]);
    all.written.push(...one.written);
    for (const [key, faults] of one.refused) all.refused.set(key, faults);
    for (const [path, faults] of one.faults) all.faults.set(path, faults);
  }
  return all;
}

function merged(refused: Faults, outcome: Outcome): Outcome {
  return { ...outcome, refused: new Map([...refused, ...outcome.refused]) };
}

const isAlert = (key: Key) => key.startsWith("alert/");

/** A page that is no more has no faults either. */
function faultsAfter({ affected }: Step, { faults }: Inspector): Outcome["faults"] {
  const all = new Map<string, readonly Fault[]>(faults);
  for (const path of affected.remove) all.set(path, []);
  return all;
}

interface Blame {
  own: { key: Key; path?: string; faults: readonly Fault[] }[];
  /** What was found on pages that belong to none of the changed documents. */
  shared: Fault[];
}

/** Which changes a failure is about; asked while the site is in the state that failed. */
function blame(error: unknown, changes: readonly LiveChange[], { live }: Site): Blame {
  const keys = new Set(changes.map(keyOfChange));
  if (error instanceof RefusedUpload) {
    const showing = changes.filter((change) => "put" in change && shows(change.put, error.address));
    const faults = [error.fault];
    return { own: showing.map((change) => ({ key: keyOfChange(change), faults })), shared: [] };
  }
  if (!(error instanceof RefusedPages)) throw error;
  const result: Blame = { own: [], shared: [] };
  for (const [path, faults] of error.pages) {
    const key = ownerOf(path, live);
    if (key && keys.has(key)) result.own.push({ key, path, faults });
    else result.shared.push(...faults);
  }
  return result;
}

/**
 * Refused pages that are no better now, before the changes. A shared page: broken already. A
 * document's own page: it only had the blemishes that it has now, which is no reason to withhold a
 * newer version; a broken one is.
 */
async function faultyBefore(
  error: unknown,
  own: ReadonlySet<string>,
  { renderer }: Workshop,
  site: Site,
): Promise<string[]> {
  if (!(error instanceof RefusedPages)) return [];
  const faulty: string[] = [];
  const inspector = new Inspector(site, { answerable: () => false, tolerated: () => true });
  for (const [path, faults] of error.pages) {
    if (!pageExists(path, site.live, site.now)) continue;
    const { broken, blemished } = await inspector.look(renderer, path);
    const before = new Set([...broken, ...blemished].map(({ gate }) => gate));
    const isNews = !faults.every(({ gate }) => before.has(gate));
    if (!isNews && own.has(path) === (broken.length === 0)) faulty.push(path);
  }
  return faulty;
}
