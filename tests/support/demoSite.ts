import { createHash } from "node:crypto";
import { demoContent } from "@haizhu/cms/seed/content";
import { canonicalJson } from "@haizhu/shared/canonicalJson";
import { validateDocument } from "@haizhu/shared/documents/validate";
import type { LiveDocument, LiveSnapshot, WithdrawnDocument } from "@haizhu/site/live/liveDocument";
import { readExamples } from "../../shared/examples/readExamples.ts";

/** The clock that tests run by. */
export const testNow = new Date("2026-11-22T04:00:00.000Z");

/** All demo content as if the ledger had published it, one document after the other. */
export async function demoSnapshot(now = testNow): Promise<LiveSnapshot> {
  const documents = await demoContent(now);
  const live = documents.map(({ type, id, slug, candidate }, index): LiveDocument => {
    const result = validateDocument(type, candidate);
    if (!result.ok) throw new Error(`${type}/${slug}: ${JSON.stringify(result.problems)}`);
    return liveDocument({ type, id, slug }, result.document, index + 1);
  });
  return { seq: live.length, live, withdrawn: [] };
}

/** A document as the ledger would hand it out after a publication. */
export function liveDocument(
  { type, id, slug }: Pick<LiveDocument, "type" | "id" | "slug">,
  document: LiveDocument["document"],
  firstSeq: number,
): LiveDocument {
  const revision = createHash("sha256").update(canonicalJson(document)).digest("hex");
  const publishedAt = new Date(Date.UTC(2026, 10, 1) + firstSeq * 60_000).toISOString();
  const dates = { publishedAt, updatedAt: publishedAt };
  return { type, id, slug, document, revision, ...dates, firstSeq, seq: firstSeq };
}

/** What is left of a document that is withdrawn at a sequence number. */
export function withdrawal(entry: LiveDocument, seq: number): WithdrawnDocument {
  const { type, id, slug, firstSeq, updatedAt } = entry;
  const at = testNow.toISOString();
  return { type, id, slug, firstSeq, updatedAt, seq, at, reason: "已过期" };
}

/** A snapshot with the examples of some types published after everything else. */
export function withExamples(
  snapshot: LiveSnapshot,
  types: readonly LiveDocument["type"][],
): LiveSnapshot {
  const examples = readExamples().filter(({ type }) => types.includes(type));
  const added = examples.map(({ type, candidate }, index) => {
    const result = validateDocument(type, candidate);
    if (!result.ok) throw new Error(`${type}: ${JSON.stringify(result.problems)}`);
    const { id, slug } = result.document;
    return liveDocument({ type, id, slug }, result.document, snapshot.seq + index + 1);
  });
  return { ...snapshot, seq: snapshot.seq + added.length, live: [...snapshot.live, ...added] };
}
