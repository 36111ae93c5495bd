import { documentTypes } from "@haizhu/shared/documents/registry";
import { validateDocument } from "@haizhu/shared/documents/validate";
import { keyOf, type LiveDocument, type LiveSnapshot } from "@haizhu/site/live/liveDocument";
import type { LiveChange } from "@haizhu/site/paths/affected";
import { liveDocument } from "./demoSite.ts";
import type { SeededRandom } from "./random.ts";

/** A step of a site's life: what changes, and the state after it. */
export interface RandomChange {
  /** The first is what somebody does; what follows is what the ledger does with it. */
  changes: [LiveChange, ...LiveChange[]];
  next: LiveSnapshot;
  what: string;
}

/** What changes are made from. */
export interface Material {
  random: SeededRandom;
  /** What was live in the beginning: withdrawn documents come back as they were then. */
  start: LiveSnapshot;
  now: Date;
  /** Pictures that documents may come to show. */
  images: readonly object[];
  /** What happens first, because much depends on these documents. */
  first?: readonly FirstChange[];
}

/** `type/slug` of the document that gets another title or is withdrawn. */
export type FirstChange = { retitle: string } | { withdraw: string };

let titles = 0;

/** Never the same twice, not even when a step was cut off: so old text can be told from new. */
const newTitle = () => `改过的标题${++titles}号`;

type Fields = Record<string, unknown>;
type Maker = (snapshot: LiveSnapshot, material: Material) => RandomChange | undefined;

/**
 * Edits of words, fields, pictures and references, new documents, withdrawals, returns, alerts that
 * come, are replaced and end: whatever the ledger can do to what is live.
 */
export function randomChange(snapshot: LiveSnapshot, material: Material): RandomChange {
  const first = material.first?.[snapshot.seq - material.start.seq];
  if (first) return firstChange(snapshot, first, material.now);
  const maker = material.random.pick(makers);
  return maker?.(snapshot, material) ?? retitledAny(snapshot, material);
}

function firstChange(snapshot: LiveSnapshot, first: FirstChange, now: Date): RandomChange {
  const name = "retitle" in first ? first.retitle : first.withdraw;
  const chosen = snapshot.live.find(({ type, slug }) => `${type}/${slug}` === name);
  if (!chosen) throw new Error(`${name} is not live.`);
  return "retitle" in first ? retitled(snapshot, chosen) : withdrawn(snapshot, chosen, now);
}

function retitled(snapshot: LiveSnapshot, entry: LiveDocument): RandomChange {
  const document = structuredClone(entry.document) as Fields;
  const numbers = document.numbers as { number: string }[] | undefined;
  const seq = snapshot.seq + 1;
  if (numbers?.[0]) numbers[0].number = `12${(seq % 900) + 100}`;
  if (!numbers?.[0] || seq % 2 === 0) document.title = newTitle();
  return put(snapshot, changed(entry, document), "another title or number");
}

function retitledAny(snapshot: LiveSnapshot, { random }: Material): RandomChange {
  const entry = random.pick(snapshot.live.filter(({ type }) => type !== "alert"));
  if (!entry) throw new Error("Nothing is live.");
  return retitled(snapshot, entry);
}

/** Takes over a field that decides on which lists and pages a document stands. */
const copyField: Maker = (snapshot, { random }) => {
  const entry = random.pick(snapshot.live);
  const like = random.pick(snapshot.live.filter(({ type }) => type === entry?.type));
  if (!entry || !like) return undefined;
  const document = structuredClone(entry.document) as Fields;
  const other = like.document as Fields;
  const decisive = ["domain", "audiences", "kind", "street", "streets", "status", "start"];
  const field = random.pick(decisive.filter((name) => name in document && name in other));
  if (field === undefined) return undefined;
  document[field] = other[field];
  return valid(snapshot, entry, document, `${field} of ${like.slug}`);
};

/** Adds a reference to a list of references, or takes one away. */
const refer: Maker = (snapshot, { random }) => {
  const entry = random.pick(snapshot.live);
  const document = structuredClone(entry?.document) as Fields | undefined;
  const lists = Object.values(document ?? {}).filter(isReferenceList);
  const list = random.pick(lists);
  if (!entry || !document || !list?.[0]) return undefined;
  const target = random.pick(snapshot.live.filter(({ type }) => type === list[0]?.type));
  if (target && random.chance(0.6)) list.push({ type: target.type, id: target.id });
  else list.splice(Math.floor(random.next() * list.length), 1);
  return valid(snapshot, entry, document, "other references");
};

const picture: Maker = (snapshot, { random, images }) => {
  const entry = random.pick(snapshot.live.filter(({ type }) => /^(venue|activity)$/.test(type)));
  if (!entry) return undefined;
  const image = random.chance(0.7) ? random.pick(images) : undefined;
  const shown = entry.type === "venue" ? { images: image ? [{ image }] : [] } : { image };
  return valid(snapshot, entry, { ...entry.document, ...shown }, "another picture");
};

const create: Maker = (snapshot, { random }) => {
  const like = random.pick(snapshot.live.filter(({ type }) => type !== "alert"));
  if (!like) return undefined;
  const seq = snapshot.seq + 1;
  const id = `70000000-0000-4000-8000-${String(seq).padStart(12, "0")}`;
  const slug = `new-${seq}`;
  const document = { ...like.document, id, slug, title: newTitle() };
  return put(snapshot, liveDocument({ type: like.type, id, slug }, document, seq), "new");
};

function withdrawn(snapshot: LiveSnapshot, entry: LiveDocument, now: Date): RandomChange {
  const seq = snapshot.seq + 1;
  const { notice, next } = without({ ...snapshot, seq }, entry, now, "已过期");
  return { changes: [{ withdraw: notice }], next, what: `${keyOf(entry)} is withdrawn` };
}

const withdraw: Maker = (snapshot, { random, now }) => {
  const entry = random.pick(snapshot.live);
  return entry && withdrawn(snapshot, entry, now);
};

/** The pages of what it referred to name it, and have to stop. */
const withdrawReferring: Maker = (snapshot, { random, now }) => {
  const refers = ({ document }: LiveDocument) =>
    Object.entries(document).some(([field, value]) => field !== "owner" && isReferenceList(value));
  const entry = random.pick(snapshot.live.filter(refers));
  return entry && withdrawn(snapshot, entry, now);
};

function isReferenceList(value: unknown): value is { type: string; id: string }[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (item) => typeof item === "object" && item !== null && "type" in item && "id" in item,
    )
  );
}

const restore: Maker = (snapshot, { random, start }) => {
  const gone = random.pick(snapshot.withdrawn);
  const original = start.live.find((entry) => gone && keyOf(entry) === keyOf(gone));
  return original && put(snapshot, original, "comes back");
};

/** A new alert, or an update that takes the place of the one before. */
const alert: Maker = (snapshot, { random, now }) => {
  const seq = snapshot.seq + 1;
  const id = `80000000-0000-4000-8000-${String(seq).padStart(12, "0")}`;
  const streets = snapshot.live.filter(({ type }) => type === "street");
  const area = random.chance(0.5) ? random.pick(streets) : undefined;
  const before = random.pick(snapshot.live.filter(({ type }) => type === "alert"));
  const earlier = random.chance(0.5) ? before : undefined;
  const candidate = {
    ...{ id, slug: `shili-${seq}`, title: newTitle(), summary: "示例，不是真的预警。" },
    ...{ headline: `【示例】${newTitle()}`, event: "示例事件", senderName: "示例发布机关" },
    severity: random.pick(["Minor", "Severe", "Extreme"]),
    ...{ urgency: "Unknown", certainty: "Unknown", instruction: "示例：不用做什么。" },
    areas: area ? [{ type: "street", id: area.id }] : [],
    ...(earlier ? { msgType: random.pick(["Update", "Cancel"]) } : {}),
    earlierAlerts: earlier ? [{ type: "alert", id: earlier.id }] : [],
    effective: new Date(now.getTime() - 60_000).toISOString(),
    expires: new Date(now.getTime() + 3_600_000 * 24).toISOString(),
  };
  const result = validateDocument("alert", candidate);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const entry = liveDocument({ type: "alert", id, slug: candidate.slug }, result.document, seq);
  const change = put(snapshot, entry, earlier ? "follows another" : "comes");
  if (!earlier) return change;
  const replaced = { ...change.next, seq: seq + 1 };
  const { notice, next } = without(replaced, earlier, now, "已由新的公告取代");
  return { ...change, changes: [...change.changes, { withdraw: notice }], next };
};

const endAlert: Maker = (snapshot, { random, now }) => {
  const ended = random.pick(snapshot.live.filter(({ type }) => type === "alert"));
  return ended && withdrawn(snapshot, ended, now);
};

const makers = [
  ...[retitledAny, retitledAny, copyField, copyField, refer, picture, create],
  ...[withdraw, withdrawReferring, restore, restore, alert, endAlert],
];

function changed(entry: LiveDocument, document: object): LiveDocument {
  const next = liveDocument(entry, document as LiveDocument["document"], entry.firstSeq);
  return { ...next, publishedAt: entry.publishedAt };
}

/** The change, when it is one and the schema allows it. */
function valid(snapshot: LiveSnapshot, entry: LiveDocument, document: object, what: string) {
  const result = validateDocument(entry.type, document);
  const next = result.ok ? changed(entry, result.document) : entry;
  return next.revision === entry.revision ? undefined : put(snapshot, next, what);
}

function put(snapshot: LiveSnapshot, entry: LiveDocument, what: string): RandomChange {
  const isOther = (other: { type: LiveDocument["type"]; id: string }) =>
    keyOf(other) !== keyOf(entry);
  const seq = snapshot.seq + 1;
  const published = { ...entry, seq, updatedAt: moment(seq) };
  const next = {
    seq,
    live: [...snapshot.live.filter(isOther), published],
    withdrawn: snapshot.withdrawn.filter(isOther),
  };
  const name = `${documentTypes[entry.type].label} ${entry.slug}`;
  return { changes: [{ put: published }], next, what: `${name}: ${what}` };
}

/** Later than everything in the demo content, and later the later it is published. */
const moment = (seq: number) => new Date(Date.UTC(2026, 10, 22) + seq * 1000).toISOString();

function without(snapshot: LiveSnapshot, entry: LiveDocument, now: Date, reason: string) {
  const { type, id, slug, firstSeq, updatedAt } = entry;
  const at = now.toISOString();
  const notice = { type, id, slug, firstSeq, updatedAt, seq: snapshot.seq, at, reason };
  const live = snapshot.live.filter((other) => keyOf(other) !== keyOf(entry));
  const withdrawn = [...snapshot.withdrawn, notice];
  return { notice, next: { ...snapshot, live, withdrawn } };
}
