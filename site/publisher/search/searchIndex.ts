import { mkdir } from "node:fs/promises";
import path from "node:path";
import { type AddedDocument, type IndexEntry, paths } from "@haizhu/shared/search/indexFiles";
import type { Concept } from "@haizhu/shared/searchText/lexicon";
import { type Key, keyOf, type LiveDocument } from "../../src/live/liveDocument.ts";
import { dayInChina } from "../../src/live/time.ts";
import { documentPath } from "../../src/paths/lists.ts";
import { hasPage } from "../../src/paths/pages.ts";
import type { Site } from "../../src/site.ts";
import { compressed } from "../compress.ts";
import { readIfPresent, writeDurably } from "../fileSystem.ts";
import { conceptsOf } from "./concepts.ts";
import { Generation, removeOthers } from "./generation.ts";
import { indexContent } from "./indexContent.ts";
import { indexDocument, type Language } from "./indexDocument.ts";

/**
 * A page that is open in a browser may ask with the previous index for this long. When something was
 * withdrawn it goes at once: such a page then asks for the new one.
 */
const graceMilliseconds = 60 * 60 * 1000;
/** What changed since travels with every first search: beyond this the whole index is made anew. */
const mostChanges = 12;
export const longestWait = 10 * 60 * 1000;

/** What is live at a moment. The live set itself moves on while files are written. */
interface State {
  site: Site;
  seq: number;
  entries: ReadonlyMap<Key, LiveDocument>;
  concepts: readonly Concept[];
}

interface Whole {
  entry: IndexEntry;
  generation: Generation;
  /** What it was made of; absent when an earlier publisher made it. */
  made?: Made;
}

interface Made {
  entries: ReadonlyMap<Key, LiveDocument>;
  concepts: readonly Concept[];
  language: Language;
  at: Date;
}

/**
 * The search index beside the pages. A change is in `index.json` at once: what was changed or
 * withdrawn is left out of the whole index and its text erased, what is new stands in `index.json`
 * itself. The whole index is made anew in the background.
 */
export class SearchIndex {
  readonly #root: string;
  #whole: Whole | undefined;
  #superseded: { generation: Generation; since: Date }[] = [];
  #state: State | undefined;
  /** Addresses that a release in the making takes off. */
  readonly #hidden = new Set<string>();
  #writing: Promise<void> = Promise.resolve();

  private constructor(root: string, whole: Whole | undefined) {
    this.#root = root;
    this.#whole = whole;
  }

  static async open(root: string): Promise<SearchIndex> {
    await mkdir(root, { recursive: true });
    const whole = await earlier(root).catch(() => undefined);
    await removeOthers(root, new Set(whole ? [whole.generation.folder] : []));
    return new SearchIndex(root, whole);
  }

  /** The ledger's number that the search shows; -1 while there is no index. */
  get seq(): number {
    return this.#whole ? (this.#state?.seq ?? -1) : -1;
  }

  /** Takes down what is live now, for `show` and `remake`: the live set goes on changing. */
  take(site: Site): void {
    const entries = [...site.live.everything()].filter(hasPage);
    const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
    const concepts = conceptsOf(site.live);
    this.#state = { site: { ...site }, seq: site.live.shownSeq, entries: byKey, concepts };
    this.#hidden.clear();
  }

  /** Brings `index.json` to what was taken, one write after the other. */
  show(): Promise<void> {
    this.#writing = this.#writing.catch(() => undefined).then(() => this.#write());
    return this.#writing;
  }

  /** Takes pages out of what can be found, before the release that takes them off is seen. */
  async hide(addresses: readonly string[]): Promise<void> {
    const known = addresses.filter((address) => !this.#hidden.has(address) && this.#has(address));
    for (const address of known) this.#hidden.add(address);
    if (known.length > 0) await this.show();
  }

  /** The same for everything that the index has and that is not live. */
  async hideGone({ live }: Pick<Site, "live">): Promise<void> {
    const pages = new Set([...live.everything()].filter(hasPage).map(documentPath));
    const found = [...(this.#whole?.generation.addresses() ?? [])];
    await this.hide(found.filter((address) => !pages.has(address)));
  }

  #has(address: string): boolean {
    const entries = [...(this.#state?.entries.values() ?? [])];
    return (
      this.#whole?.generation.numberOf(address) !== undefined ||
      entries.some((entry) => documentPath(entry) === address)
    );
  }

  /** Whether the whole index should be made anew now. */
  isDue(now: Date): boolean {
    if (!this.#state) return false;
    const made = this.#whole?.made;
    if (!made || dayInChina(now) !== dayInChina(made.at)) return true;
    // A word must be found on all pages of its concept, and these were indexed without it.
    if (JSON.stringify(made.concepts) !== JSON.stringify(this.#state.concepts)) return true;
    const { put, gone } = this.#changes(made, this.#state);
    // What is withdrawn must not be left in any file, not even as single words.
    if (gone.length > 0 || put.length > mostChanges) return true;
    return put.length > 0 && now.getTime() - made.at.getTime() > longestWait;
  }

  /** Makes the whole index anew from what is live now; what changes meanwhile is added after it. */
  async remake(now: Date): Promise<void> {
    const state = this.#state;
    if (!state) return;
    const withdrew = this.#outdated(state).length > this.#added(state).length;
    const { entry, files, pages, language } = await indexContent(state, state.concepts);
    const previous = this.#whole?.generation;
    const generation =
      previous?.folder === entry.folder && this.#whole?.made
        ? previous
        : await Generation.write(this.#root, entry, files, pages);
    if (previous && previous !== generation)
      this.#superseded.push({ generation: previous, since: now });
    this.#whole = { entry, generation, made: { ...state, language, at: now } };
    await this.show();
    await this.#removeOld(now, withdrew ? 0 : graceMilliseconds);
  }

  async #write(): Promise<void> {
    const [whole, state] = [this.#whole, this.#state];
    if (!whole) return;
    const outdated = [...new Set([...(state ? this.#outdated(state) : []), ...this.#hidden])];
    const removed = outdated.flatMap((address) => whole.generation.numberOf(address) ?? []);
    const added = state ? this.#added(state) : [];
    const entry = { ...whole.entry, seq: state?.seq ?? whole.entry.seq, removed, added };
    const text = JSON.stringify(entry);
    const file = path.join(this.#root, paths.entry);
    for (const [copy, bytes] of await compressed(file, Buffer.from(text)))
      await writeDurably(copy, bytes);
    await writeDurably(file, text);
    // After the entry: a search that began before finds the old text or none, never a broken index.
    for (const { generation } of [whole, ...this.#superseded])
      for (const address of outdated) await generation.erase(address);
  }

  /** Addresses whose text in the whole index is not what is live. */
  #outdated(state: State): string[] {
    const made = this.#whole?.made;
    if (made) {
      const { put, gone } = this.#changes(made, state);
      return [...put, ...gone].map(documentPath);
    }
    const addresses = new Set([...state.entries.values()].map(documentPath));
    return [...(this.#whole?.generation.addresses() ?? [])].filter((one) => !addresses.has(one));
  }

  #added(state: State): AddedDocument[] {
    const made = this.#whole?.made;
    if (!made) return [];
    const shown = this.#changes(made, state).put.filter(
      (entry) => !this.#hidden.has(documentPath(entry)),
    );
    return shown.map((entry) => {
      const { record, weight, tokens } = indexDocument(entry, state.site, made.language);
      return { record, weight, tokens: tokens.map((ofTier) => ofTier.join(" ")) };
    });
  }

  /** What was published or changed, and what is there no more. Costs a look-up per document. */
  #changes({ entries: before }: Made, { entries: after }: State) {
    const isNew = (entry: LiveDocument) =>
      before.get(keyOf(entry))?.revision !== entry.revision ||
      this.#whole?.generation.hasErased(documentPath(entry));
    return {
      put: [...after.values()].filter(isNew),
      gone: [...before.values()].filter((entry) => !after.has(keyOf(entry))),
    };
  }

  async #removeOld(now: Date, grace: number): Promise<void> {
    const isOver = ({ since }: { since: Date }) => now.getTime() - since.getTime() >= grace;
    const current = this.#whole?.generation.folder;
    for (const { generation } of this.#superseded.filter(isOver))
      if (generation.folder !== current) await generation.remove();
    this.#superseded = this.#superseded.filter((item) => !isOver(item));
  }
}

/** The index that an earlier publisher left, to search in until this one has made its own. */
async function earlier(root: string): Promise<Whole | undefined> {
  const text = await readIfPresent(path.join(root, paths.entry));
  if (!text) return undefined;
  const entry = JSON.parse(text.toString()) as IndexEntry;
  const generation = await Generation.find(root, entry);
  return { entry: { ...entry, added: [] }, generation };
}
