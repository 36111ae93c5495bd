import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Feeds } from "@haizhu/site/feeds/feedFiles";
import { buildBundle } from "@haizhu/site/bundle";
import { keyOf, type LiveDocument, type LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { LiveSet } from "@haizhu/site/live/liveSet";
import { PublicTree } from "@haizhu/site/publisher/publicTree";
import { release, releaseAll, step, wholeSite } from "@haizhu/site/publisher/release";
import { Renderer } from "@haizhu/site/publisher/renderer";
import { relativePath } from "@haizhu/site/publisher/stage";
import { provideSite, type Site } from "@haizhu/site/site";
import { demoSnapshot, liveDocument, testNow } from "../support/demoSite.ts";
import { seededRandom, type SeededRandom } from "../support/random.ts";
import { readTree, treeDifference } from "../support/tree.ts";

const rounds = process.env.LONG ? 500 : 12;
const patience = process.env.LONG ? 3_600_000 : 300_000;

let folder: string;
let renderer: Renderer;
let start: LiveSnapshot;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "haizhu-incremental-"));
  renderer = await Renderer.load(await buildBundle());
  start = withOwnersPhone(await demoSnapshot(), "96110");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The demo content with another number of the organisation that owns it. */
function withOwnersPhone(snapshot: LiveSnapshot, phone: string): LiveSnapshot {
  const found = snapshot.live.find(({ type, slug }) => type === "phone" && slug === phone);
  if (!found) throw new Error(`There is no phone ${phone}.`);
  const phones = [{ type: "phone" as const, id: found.id }];
  const live = snapshot.live.map((entry) =>
    entry.type === "organisation" ? { ...entry, document: { ...entry.document, phones } } : entry,
  );
  return { ...snapshot, live: live };
}

const siteOf = (snapshot: LiveSnapshot): Site => ({
  live: new LiveSet(snapshot),
  now: testNow,
  identity: { name: "测试", host: "测试", description: "测试", demo: true },
  url: new URL("http://127.0.0.1:4321/"),
});

async function fullRender(snapshot: LiveSnapshot, name: string) {
  const tree = await PublicTree.open(path.join(folder, name));
  const site = siteOf(snapshot);
  provideSite(site);
  const feeds = new Feeds(site);
  await releaseAll({ renderer, tree, mediaFolder: folder }, site, feeds);
  return { tree, site, feeds };
}

/** A full render of a state, in memory, as `readTree` would read it. */
async function wholeTree(snapshot: LiveSnapshot): Promise<Map<string, string>> {
  const site = siteOf(snapshot);
  provideSite(site);
  const files = new Map<string, string>();
  const workshop = { renderer, mediaFolder: folder };
  for await (const { path: address, bytes } of wholeSite(workshop, site, new Feeds(site)))
    files.set(relativePath(address), bytes.toString("latin1"));
  return files;
}

describe("what the publisher writes", () => {
  it("is the same, byte for byte, when the same state is rendered twice", async () => {
    const { tree: first } = await fullRender(start, "first");
    const { tree: second } = await fullRender(start, "second");
    expect(treeDifference(await readTree(first.folder), await readTree(second.folder))).toEqual([]);
  });

  it(
    "is the same after any change as a full render of the new state",
    async () => {
      const random = seededRandom(20261122);
      let snapshot = start;
      const { tree, site, feeds } = await fullRender(snapshot, "incremental");
      for (let round = 1; round <= rounds; round += 1) {
        const { next, change, what } = randomChange(snapshot, random);
        provideSite(site);
        const moved = step(site, [change], next.seq);
        await release({ renderer, tree, mediaFolder: folder }, site, feeds, moved);
        const difference = treeDifference(await readTree(tree.folder), await wholeTree(next));
        expect(difference, `round ${round}: ${what}`).toEqual([]);
        snapshot = next;
      }
    },
    patience,
  );
});

/**
 * Documents that others show: the phone of the organisation that owns everything (two steps away
 * from the pages), the organisation, a street, and a guide that policies list among those for them.
 */
const widelyShown = [
  "phone/96110",
  "organisation/demo-desk",
  "street/changgang",
  "guide/gongzufang",
];

/** One edit, withdrawal or return of one document; the first rounds are not left to chance. */
function randomChange(snapshot: LiveSnapshot, random: SeededRandom) {
  const seq = snapshot.seq + 1;
  const fixed = widelyShown[seq - start.seq - 1];
  const withdrawn = fixed === undefined ? random.pick(snapshot.withdrawn) : undefined;
  const chosen =
    snapshot.live.find(({ type, slug }) => `${type}/${slug}` === fixed) ??
    random.pick(snapshot.live);
  if (withdrawn && random.chance(0.4)) {
    const original = start.live.find((entry) => keyOf(entry) === keyOf(withdrawn));
    if (!original) throw new Error("A withdrawn document was live once.");
    const next: LiveSnapshot = {
      seq,
      live: [...snapshot.live, original],
      withdrawn: snapshot.withdrawn.filter((item) => item !== withdrawn),
    };
    return { next, change: { put: original }, what: `${keyOf(withdrawn)} comes back` };
  }
  if (!chosen) throw new Error("Nothing is live.");
  const others = snapshot.live.filter((entry) => entry !== chosen);
  if (fixed === undefined && random.chance(0.3)) {
    const { type, id, slug, firstSeq } = chosen;
    const gone = { type, id, slug, firstSeq, at: testNow.toISOString(), reason: "已过期" };
    const next: LiveSnapshot = { seq, live: others, withdrawn: [...snapshot.withdrawn, gone] };
    return { next, change: { withdraw: gone }, what: `${chosen.type} ${chosen.slug} is withdrawn` };
  }
  const edited = randomEdit(chosen, snapshot, random, seq, fixed === undefined ? 0.5 : 0);
  const next: LiveSnapshot = { ...snapshot, seq, live: [...others, edited.entry] };
  return {
    next,
    change: { put: edited.entry },
    what: `${chosen.type} ${chosen.slug}: ${edited.what}`,
  };
}

function randomEdit(
  entry: LiveDocument,
  snapshot: LiveSnapshot,
  random: SeededRandom,
  seq: number,
  copying: number,
): { entry: LiveDocument; what: string } {
  const like = random.pick(snapshot.live.filter((other) => other.type === entry.type));
  const document = structuredClone(entry.document) as Record<string, unknown>;
  const other = like?.document as Record<string, unknown>;
  const fields = ["domain", "audiences", "kind", "street", "streets", "relatedPolicies", "venue"];
  const copied = random.pick(fields.filter((field) => field in document && field in other));
  const copies = copied !== undefined && entry.type !== "guide" && random.chance(copying);
  const numbers = document.numbers as { number: string }[] | undefined;
  if (copies) document[copied] = other[copied];
  else if (numbers?.[0]) numbers[0].number = `12${(seq % 900) + 100}`;
  else document.title = `改过的标题 ${seq}`;
  const changed = liveDocument(entry, document as LiveDocument["document"], entry.firstSeq);
  return {
    entry: { ...changed, publishedAt: entry.publishedAt },
    what: copies ? `${copied} of ${String(like?.slug)}` : "new title",
  };
}
