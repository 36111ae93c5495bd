import { describe, expect, it } from "vitest";
import type { Key, LiveDocument } from "../../src/live/liveDocument.ts";
import { keyOf } from "../../src/live/liveDocument.ts";
import type { LiveChange } from "../../src/paths/affected.ts";
import { published, siteOf, testNow } from "../../src/view/testDocuments.ts";
import { lostNumbers, unapprovedNumbers } from "./directory.ts";

type Phone = LiveDocument<"phone">;
const phone = (n: number, ...numbers: string[]): Phone =>
  published("phone", n, { numbers: numbers.map((number) => ({ number, channel: "voice" })) });
const mute = (entry: Phone): Phone => ({
  ...entry,
  document: {
    ...entry.document,
    numbers: entry.document.numbers.map((item) => ({ ...item, channel: "sms" as const })),
  },
});
const gone = ({ type, id, slug, firstSeq, updatedAt }: LiveDocument): LiveChange => ({
  withdraw: {
    ...{ type, id, slug, firstSeq, updatedAt },
    ...{ seq: 1000, at: "2026-03-05T00:00:00Z", reason: "撤下" },
  },
});
const police = phone(1, "110");
const hotline = phone(2, "12345");
const street = phone(3, "020-12345678");
const live = () => siteOf([police, hotline, street]).live;
const lost = (...changes: LiveChange[]) => [...lostNumbers(live(), changes, testNow)];

describe("110, 119, 120 and 12345 stay in the directory and can be dialled", () => {
  it.each<[string, LiveChange[]]>([
    ["an ordinary entry is withdrawn", [gone(street)]],
    ["an ordinary entry gets another number", [{ put: phone(3, "020-87654321") }]],
    ["the entry of 110 changes its words", [{ put: { ...police, revision: "1".repeat(64) } }]],
    ["110 moves to another entry in the same release", [gone(police), { put: phone(4, "110") }]],
    ["110 stands in another entry, too", [{ put: phone(3, "110", "020-12345678") }, gone(police)]],
    ["119, which nobody has published yet, is still missing", [gone(street)]],
    ["the change is not about phones", [{ put: published("guide", 9) }]],
  ])("no objection when %s", (_, changes) => {
    expect(lost(...changes)).toEqual([]);
  });

  it.each<[string, LiveChange[], Key[]]>([
    ["is withdrawn", [gone(police)], [keyOf(police)]],
    ["gets another number", [{ put: phone(1, "111111") }], [keyOf(police)]],
    ["is no longer for calling", [{ put: mute(police) }], [keyOf(police)]],
    [
      "goes together with others",
      [gone(police), gone(street), gone(hotline)],
      [keyOf(police), keyOf(hotline)],
    ],
  ])("an entry is held back when it %s", (_, changes, keys) => {
    const found = lost(...changes);
    expect(found.map(([key]) => key)).toEqual(keys);
    expect(found.flatMap(([, faults]) => faults).every(({ gate }) => gate === "directory")).toBe(
      true,
    );
  });
});

describe("a number changes only with a publication of its own", () => {
  const shown = new Map<Key, string>([
    [keyOf(police), "110"],
    [keyOf(hotline), "12345"],
    [keyOf(street), "020-12345678"],
  ]);
  const nobody = new Set<Key>();
  it.each<[string, LiveDocument[], Set<Key>, Key[]]>([
    ["nothing changed", [police, hotline, street], nobody, []],
    ["one was published anew", [police, hotline, phone(3, "96110")], new Set([keyOf(street)]), []],
    ["one was withdrawn", [police, hotline], new Set([keyOf(street)]), []],
    ["one changed by itself", [police, hotline, phone(3, "96110")], nobody, [keyOf(street)]],
    ["one vanished by itself", [police, street], new Set([keyOf(street)]), [keyOf(hotline)]],
    [
      "one came by itself",
      [police, hotline, street, phone(4, "96110")],
      nobody,
      [keyOf(phone(4, "96110"))],
    ],
    ["everything vanished", [], nobody, [keyOf(police), keyOf(hotline), keyOf(street)]],
  ])("%s", (_, next, approved, keys) => {
    expect(unapprovedNumbers(shown, siteOf(next).live, approved)).toEqual(keys);
  });
});
