import { beforeEach, describe, expect, it } from "vitest";
import { seededRandom } from "../../../tests/support/random.ts";
import type { LiveDocument, WithdrawnDocument } from "../live/liveDocument.ts";
import { LiveSet } from "../live/liveSet.ts";
import { provideSite, type Site } from "../site.ts";
import { listPageAt } from "../view/listPages.ts";
import { published, siteOf } from "../view/testDocuments.ts";
import { applyChanges, type LiveChange } from "./affected.ts";
import { listPages, listsOfType } from "./listEntries.ts";
import { listPath } from "./lists.ts";
import { pageExists } from "./pageExists.ts";

const types = ["guide", "phone", "activity"] as const;
const random = seededRandom(20261122);
const audiences = ["elderly", "children", "everyone"];
let seq: number;
let site: Site;

/** Documents as different as lists can tell: by time, by number, by what they are for. */
function randomDocument(type: (typeof types)[number], n: number): LiveDocument {
  const day = String(1 + Math.floor(random.next() * 28)).padStart(2, "0");
  const fields = {
    guide: { audiences: [random.pick(audiences)] },
    phone: { priority: Math.floor(random.next() * 50) },
    activity: { start: `2026-04-${day}T01:00:00Z`, end: `2026-04-${day}T03:00:00Z` },
  };
  return published(type, n, fields[type]);
}

beforeEach(() => {
  const each = 400;
  const live = types.flatMap((type, index) =>
    Array.from({ length: each }, (_, n) => randomDocument(type, index * each + n + 1)),
  );
  seq = live.length;
  site = siteOf(live);
});

/** What stands on every page of every list, by its address. */
function listTexts({ live, now }: Site): Map<string, string> {
  const texts = new Map<string, string>();
  for (const type of types)
    for (const list of listsOfType(type, live, now))
      for (const path of listPages(list, live, now)) {
        const view = listPageAt(type, path.slice(listPath({ type }).length, -1) || undefined);
        const entries = view?.entries.map(({ id, document }) => [id, document.title]);
        const inFront = view?.page === undefined ? view?.pages : 0;
        texts.set(path, JSON.stringify([entries, view?.previous, view?.next, inFront]));
      }
  return texts;
}

function randomChange(): LiveChange {
  seq += 1;
  const type = random.pick(types) ?? "guide";
  const entry = random.pick(site.live.all(type)) as LiveDocument;
  const { id, slug, firstSeq, updatedAt } = entry;
  const at = site.now.toISOString();
  const notice: WithdrawnDocument = { type, id, slug, firstSeq, updatedAt, seq, at, reason: "" };
  const other = randomDocument(type, firstSeq);
  const title = `另一个标题${seq}`;
  const retitled = { ...entry, document: { ...entry.document, title } } as LiveDocument;
  const changes: LiveChange[] = [
    { put: randomDocument(type, seq) },
    { put: { ...other, seq } },
    { put: { ...retitled, seq } },
  ];
  return random.pick(changes.concat({ withdraw: notice })) ?? { withdraw: notice };
}

describe("after any change", () => {
  it("every list page that reads differently is rendered or removed, and few others", () => {
    const sizes: number[] = [];
    for (let round = 0; round < 150; round += 1) {
      const before = listTexts(site);
      const changes = Array.from({ length: random.chance(0.8) ? 1 : 3 }, randomChange);
      const { render, remove, addresses } = applyChanges(site.live, site.now, changes, seq);
      const after = listTexts(site);
      const different = [...after].filter(([path, text]) => before.get(path) !== text);
      const paths = different.map(([path]) => path);
      expect(render).toEqual(expect.arrayContaining(paths));
      const gone = [...before.keys()].filter((path) => !after.has(path));
      expect(remove.filter((path) => !/topics|audiences/.test(path)).sort()).toEqual(gone.sort());
      for (const path of gone) expect(pageExists(path, site.live, site.now)).toBe(false);
      const isNew = paths.some((path) => !before.has(path));
      if (isNew || gone.length > 0) expect(addresses).toBe(true);
      sizes.push(render.filter((path) => after.has(path)).length);
    }
    // There are some 150 pages.
    expect(sizes.sort((a, b) => a - b)[Math.floor(sizes.length * 0.9)]).toBeLessThan(25);
  });

  it("the lists are those of a site that started in this state", () => {
    for (let round = 0; round < 50; round += 1)
      applyChanges(site.live, site.now, [randomChange()], seq);
    const kept = listTexts(site);
    const live = new LiveSet({
      seq,
      live: [...site.live.everything()],
      withdrawn: [...site.live.withdrawn()],
    });
    const fresh = { ...site, live };
    provideSite(fresh);
    expect(listTexts(fresh)).toEqual(kept);
  });
});
