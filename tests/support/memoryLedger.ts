import { createHash } from "node:crypto";
import { canonicalJson } from "@haizhu/shared/canonicalJson";
import {
  keyOf,
  type LiveDocument,
  type LiveSnapshot,
  type WithdrawnDocument,
} from "@haizhu/site/live/liveDocument";
import { keyOfChange, type LiveChange } from "@haizhu/site/paths/affected";
import type { LedgerReader } from "@haizhu/site/publisher/ledger";

type Change = Awaited<ReturnType<LedgerReader["changes"]>>[number];
type Row = Extract<Change, { op: "put" }>["row"];

/** A ledger in memory that answers the publisher as the database does, for measuring and for tests. */
export class MemoryLedger implements LedgerReader {
  readonly #start: LiveSnapshot;
  readonly #publications: { seq: number; change: LiveChange }[] = [];
  /** What the publisher said that it made live: from and to seq. */
  readonly releases: [number, number][] = [];

  constructor(start: LiveSnapshot) {
    this.#start = start;
  }

  /** Publishes, as the last approval does. Returns the new seq. */
  publish(change: LiveChange): number {
    const seq = this.#seq + 1;
    this.#publications.push({ seq, change });
    return seq;
  }

  get #seq(): number {
    return this.#publications.at(-1)?.seq ?? this.#start.seq;
  }

  head(): Promise<number> {
    return Promise.resolve(this.#seq);
  }

  liveAt(seq: number): Promise<Row[]> {
    return Promise.resolve([...this.#at(seq).live.values()].map(rowOf));
  }

  withdrawnAt(seq: number): Promise<WithdrawnDocument[]> {
    return Promise.resolve([...this.#at(seq).withdrawn.values()]);
  }

  #at(seq: number) {
    const live = new Map(this.#start.live.map((entry) => [keyOf(entry), entry]));
    const withdrawn = new Map(this.#start.withdrawn.map((entry) => [keyOf(entry), entry]));
    for (const { change } of this.#publications.filter((item) => item.seq <= seq)) {
      live.delete(keyOfChange(change));
      withdrawn.delete(keyOfChange(change));
      if ("put" in change) live.set(keyOf(change.put), change.put);
      else withdrawn.set(keyOf(change.withdraw), change.withdraw);
    }
    return { live, withdrawn };
  }

  changes(from: number, to: number): Promise<Change[]> {
    const items = this.#publications.filter(({ seq }) => seq > from && seq <= to);
    return Promise.resolve(items.map(({ change }) => changeOf(change)));
  }

  alertChanges(from: number): Promise<{ changes: Change[]; seq: number }> {
    const items = this.#publications.filter(
      ({ seq, change }) => seq > from && keyOfChange(change).startsWith("alert/"),
    );
    const changes = items.map(({ change }) => changeOf(change));
    return Promise.resolve({ changes, seq: items.at(-1)?.seq ?? from });
  }

  publishDue(): Promise<void> {
    return Promise.resolve();
  }

  recordRelease(from: number, to: number): Promise<void> {
    this.releases.push([from, to]);
    return Promise.resolve();
  }
}

function changeOf(change: LiveChange): Change {
  if ("withdraw" in change) return { op: "withdraw", document: change.withdraw };
  return { op: "put", row: rowOf(change.put) };
}

function rowOf(entry: LiveDocument): Row {
  const { type, id, slug, document, publishedAt, updatedAt, firstSeq } = entry;
  const content = canonicalJson(document);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const times = { publishedAt: new Date(publishedAt), updatedAt: new Date(updatedAt) };
  return { type, documentId: id, slug, sha256, content, ...times, firstSeq };
}
