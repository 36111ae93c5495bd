import { createHash } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { buildBundle } from "@haizhu/site/bundle";
import type { LiveDocument } from "@haizhu/site/live/liveDocument";
import { pageInspector } from "@haizhu/site/publisher/gates/pageGates";
import { lookAt } from "@haizhu/site/publisher/lookAt";
import { Renderer } from "@haizhu/site/publisher/renderer";
import { provideSite } from "@haizhu/site/site";
import { published, siteOf, testId } from "../../site/src/view/testDocuments.ts";

let renderer: Renderer;

beforeAll(async () => {
  renderer = await Renderer.load(await buildBundle());
});

const phone = { type: "phone", id: testId(1) };
const venue = { type: "venue", id: testId(1) };
const policy = { type: "policy", id: testId(1) };
const guide = { type: "guide", id: testId(1) };

/** Titles that hardly compress, as those of a thousand different documents. */
const words = (n: number) => createHash("sha256").update(String(n)).digest("base64url");

const manyOf = (type: LiveDocument["type"], fields: object = {}): LiveDocument[] =>
  Array.from({ length: 600 }, (_, n) =>
    published(type, n + 2, { title: words(n), slug: `${type}-${n + 2}`, ...fields }),
  );

/**
 * A page that grows with the site is too heavy one day: then the gate holds back its document, or
 * residents wait for it. So many pages list no more than a section of what refers to them.
 */
it.each([
  ["/phones/phone-1/", published("phone", 1), manyOf("guide", { consultation: [phone] })],
  ["/phones/phone-1/", published("phone", 1), manyOf("handbook", { phones: [phone] })],
  ["/venues/venue-1/", published("venue", 1), manyOf("activity", { venue })],
  ["/venues/venue-1/", published("venue", 1), manyOf("guide", { relatedVenues: [venue] })],
  ["/policies/policy-1/", published("policy", 1), manyOf("guide", { relatedPolicies: [policy] })],
  ["/guides/guide-1/", published("guide", 1), manyOf("policy", { howToApply: [guide] })],
  ["/emergency/", published("phone", 1), manyOf("handbook")],
])("%s stays light, however many documents it could name (%#)", async (page, first, others) => {
  const site = { ...siteOf([first, ...others]), url: new URL("http://127.0.0.1:4321/") };
  provideSite(site);
  const { bytes, broken, blemished } = await lookAt(renderer, pageInspector(site), page);
  expect([...broken, ...blemished]).toEqual([]);
  const named = others.filter(({ slug }) => bytes?.includes(`/${slug}/"`));
  expect(named.length).toBeGreaterThan(10);
});
