import { beforeEach, describe, expect, it } from "vitest";
import { typeNames } from "@haizhu/shared/documents/registry";
import { seededRandom } from "../../../tests/support/random.ts";
import type { LiveDocument, WithdrawnDocument } from "../live/liveDocument.ts";
import { LiveSet } from "../live/liveSet.ts";
import type { FeedFile } from "../feeds/feedFile.ts";
import { changedSitemap, sitemapFiles } from "../feeds/sitemapFiles.ts";
import { provideSite, type Site } from "../site.ts";
import { listPageAt } from "../view/listPages.ts";
import { entryLine } from "../view/entryLine.ts";
import { published, siteOf } from "../view/testDocuments.ts";
import { applyChanges, type LiveChange, shownInEntries } from "./affected.ts";
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

const textsOf = (files: readonly FeedFile[]) =>
  new Map(files.map(({ path, text }): [string, string] => [path, text]));

describe("after any change", () => {
  it("the parts of the sitemap that change are written or removed, and no other", () => {
    const kept = textsOf(sitemapFiles(site));
    for (let round = 0; round < 150; round += 1) {
      const { sitemap } = applyChanges(site.live, site.now, [randomChange()], seq);
      const { files, remove } = changedSitemap(site, sitemap);
      for (const { path, text } of files) kept.set(path, text);
      for (const path of remove) kept.delete(path);
      expect(files.length).toBeLessThanOrEqual(3);
      expect(kept).toEqual(textsOf(sitemapFiles(site)));
    }
    expect([...kept.keys()].sort()).toEqual([
      ...["/sitemap-0.xml", "/sitemap-1.xml", "/sitemap-index.xml"],
    ]);
  });

  it("a part of the sitemap that names nothing any more is removed", () => {
    const last = site.live.all("activity").filter(({ firstSeq }) => firstSeq >= 1000);
    const changes = last.map(({ type, id, slug, firstSeq, updatedAt }): LiveChange => {
      const at = site.now.toISOString();
      return { withdraw: { type, id, slug, firstSeq, updatedAt, seq: ++seq, at, reason: "" } };
    });
    const { sitemap } = applyChanges(site.live, site.now, changes, seq);
    expect(changedSitemap(site, sitemap).remove).toEqual(["/sitemap-1.xml"]);
  });

  it("every list page that reads differently is rendered or removed, and few others", () => {
    const sizes: number[] = [];
    for (let round = 0; round < 150; round += 1) {
      const before = listTexts(site);
      const changes = Array.from({ length: random.chance(0.8) ? 1 : 3 }, randomChange);
      const { render, remove, sitemap } = applyChanges(site.live, site.now, changes, seq);
      const after = listTexts(site);
      const different = [...after].filter(([path, text]) => before.get(path) !== text);
      const paths = different.map(([path]) => path);
      expect(render).toEqual(expect.arrayContaining(paths));
      const gone = [...before.keys()].filter((path) => !after.has(path));
      expect(remove.filter((path) => !/topics|audiences/.test(path)).sort()).toEqual(gone.sort());
      for (const path of gone) expect(pageExists(path, site.live, site.now)).toBe(false);
      const isNew = paths.some((path) => !before.has(path));
      if (isNew || gone.length > 0) expect([...sitemap]).toContain(0);
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

it("entries in lists name no other documents than those that the lists follow", () => {
  const asked: string[] = [];
  const all = typeNames.map((type, n) => published(type, n + 1));
  const { live, ...rest } = siteOf(all);
  const watched = new Proxy(live, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      return (...args: unknown[]): unknown => {
        const types = JSON.stringify(args).matchAll(/"type":"(\w+)"/g);
        asked.push(...Array.from(types, ([, type = ""]) => type));
        return (value as (...all: unknown[]) => unknown).apply(target, args);
      };
    },
  });
  const venue = all.find(({ type }) => type === "venue");
  const street = { type: "street", id: all.find(({ type }) => type === "street")?.id };
  const naming = [
    published("activity", 50, { venue: { type: "venue", id: venue?.id } }),
    published("alert", 51, { areas: [street] }),
  ];
  for (const entry of [...all, ...naming]) entryLine(entry, { ...rest, live: watched });
  expect([...new Set(asked)].sort()).toEqual([...shownInEntries].sort());
});

it("a page that a document refers to is rendered when that document goes, or names another one", () => {
  const phone = published("phone", 1);
  const guide = published("guide", 2, { consultation: [{ type: "phone", id: phone.id }] });
  const { type, id, slug, firstSeq, updatedAt } = guide;
  const notice = { type, id, slug, firstSeq, updatedAt, seq: 3, at: updatedAt, reason: "" };
  const elsewhere = published("guide", 2, { consultation: [] });
  for (const change of [{ withdraw: notice }, { put: { ...elsewhere, seq: 3 } }]) {
    const { live, now } = siteOf([phone, guide]);
    const { render } = applyChanges(live, now, [change], 3);
    expect(render).toContain(`/phones/${phone.slug}/`);
  }
});
