import { createHash } from "node:crypto";
import { demoId } from "@haizhu/cms/seed/content";
import type { LiveDocument } from "@haizhu/site/live/liveDocument";
import type { LiveChange } from "@haizhu/site/paths/affected";
import { canonicalJson } from "@haizhu/shared/canonicalJson";
import { validateDocument } from "@haizhu/shared/documents/validate";
import { readExample } from "../shared/examples/readExamples.ts";
import { seededRandom } from "../tests/support/random.ts";

/** What editors do, and how many in a hundred changes. */
const kinds = { text: 80, title: 8, new: 6, withdrawal: 6 } as const;
export type Kind = keyof typeof kinds;

const paged = new Set(["guide", "policy", "activity", "venue", "phone", "handbook"]);

/** So many changes of a site, one after the other, always the same for the same site. */
export function* changesOf(
  live: readonly LiveDocument[],
  count: number,
  seq: number,
): Generator<{ kind: Kind; change: LiveChange }> {
  const random = seededRandom(20261122);
  const documents = live.filter(({ type }) => paged.has(type));
  const deck = Object.entries(kinds).flatMap(([kind, times]) =>
    Array<Kind>(times).fill(kind as Kind),
  );
  for (let index = 0; index < count; index += 1) {
    const place = Math.floor(random.next() * documents.length);
    const entry = documents[place];
    const kind = random.pick(deck);
    if (!entry || !kind) throw new Error("There is nothing to change.");
    const next = seq + index + 1;
    yield { kind, change: changed(entry, kind, next) };
    if (kind === "withdrawal") documents.splice(place, 1);
  }
}

function changed(entry: LiveDocument, kind: Kind, seq: number): LiveChange {
  const { type, id, slug, firstSeq } = entry;
  const updatedAt = new Date(Date.UTC(2026, 10, 22) + seq).toISOString();
  if (kind === "withdrawal")
    return {
      withdraw: { type, id, slug, firstSeq, updatedAt, seq, at: updatedAt, reason: "已过期" },
    };
  const document = structuredClone(entry.document);
  if (kind === "text") document.summary = `${document.summary}（${seq}号更正）`;
  if (kind === "title") document.title = `更名${seq} ${document.title}`;
  if (kind !== "new") return { put: live({ ...entry, document, updatedAt, seq }) };
  const own = { id: demoId(type, `new-${seq}`), slug: `new-${seq}`, firstSeq: seq, seq };
  document.title = `新增${seq} ${document.title}`;
  return {
    put: live({
      ...entry,
      ...own,
      document: { ...document, id: own.id, slug: own.slug },
      publishedAt: updatedAt,
      updatedAt,
    }),
  };
}

function live(entry: LiveDocument): LiveDocument {
  const revision = createHash("sha256").update(canonicalJson(entry.document)).digest("hex");
  return { ...entry, revision };
}

/** The alert of the examples, under another name each time. */
export function alertChange(seq: number, now: Date): LiveChange {
  const example = readExample("alert", "minimal");
  const id = demoId("alert", String(seq));
  const [effective, expires] = [0, 6].map((hours) =>
    new Date(now.getTime() + hours * 3_600_000).toISOString(),
  );
  const candidate = { ...example, id, slug: `alert-${seq}`, effective, expires };
  const result = validateDocument("alert", candidate);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const publishedAt = now.toISOString();
  return {
    put: live({
      ...{ type: "alert", id, slug: `alert-${seq}`, document: result.document },
      ...{ revision: "", publishedAt, updatedAt: publishedAt, firstSeq: seq, seq },
    }),
  };
}
