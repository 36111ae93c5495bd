import { createHash } from "node:crypto";
import { canonicalJson } from "@haizhu/shared/canonicalJson";
import {
  keyOf,
  type LiveDocument,
  type LiveSnapshot,
  type WithdrawnDocument,
} from "@haizhu/site/live/liveDocument";
import { keyOfChange, type LiveChange } from "@haizhu/site/paths/affected";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import type { Alarm, LedgerReader, OpenAlarm, Withdrawal } from "@haizhu/site/publisher/ledger";

type Change = Awaited<ReturnType<LedgerReader["changes"]>>[number];
type Row = Extract<Change, { op: "put" }>["row"];

/** A ledger in memory that answers the publisher as the database does, for measuring and for tests. */
export class MemoryLedger implements LedgerReader {
  readonly #start: LiveSnapshot;
  readonly #publications: { seq: number; change: LiveChange }[] = [];
  /** What the publisher said that it made live: from and to seq. */
  readonly releases: [number, number][] = [];
  readonly alarms = new Map<string, OpenAlarm>();

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

  position(shown: number): ReturnType<LedgerReader["position"]> {
    const documents = new Set(
      this.#publications.filter(({ seq }) => seq > shown).map(({ change }) => keyOfChange(change)),
    );
    const publications = this.#seq - shown;
    const waiting = { publications, documents: documents.size, since: undefined };
    return Promise.resolve({ head: this.#seq, waiting, pinned: undefined });
  }

  liveAt(seq: number): Promise<Row[]> {
    const live = [...this.#at(seq).live.values()];
    return Promise.resolve(live.map((entry) => rowOf(entry, this.#seqOf(entry, seq))));
  }

  withdrawnAt(seq: number): Promise<Withdrawal[]> {
    const withdrawn = [...this.#at(seq).withdrawn.values()];
    return Promise.resolve(withdrawn.map((entry) => ({ ...entry, seq: this.#seqOf(entry, seq) })));
  }

  /** The publication that a document has at some moment. */
  #seqOf(entry: LiveDocument | WithdrawnDocument, upTo: number): number {
    const own = this.#publications.filter(
      ({ seq, change }) => seq <= upTo && keyOfChange(change) === keyOf(entry),
    );
    return own.at(-1)?.seq ?? entry.firstSeq;
  }

  history(type: DocumentType, id: string): Promise<Change[]> {
    const key = keyOf({ type, id });
    const own = this.#publications.filter(({ change }) => keyOfChange(change) === key);
    const first = this.#start.live.find((entry) => keyOf(entry) === key);
    const start = first ? [changeOf({ put: first }, first.firstSeq)] : [];
    return Promise.resolve(
      [...start, ...own.map(({ change, seq }) => changeOf(change, seq))].reverse(),
    );
  }

  openAlarms(): Promise<OpenAlarm[]> {
    return Promise.resolve([...this.alarms.values()]);
  }

  raise(alarm: Alarm): Promise<Date> {
    const raisedAt = new Date();
    this.alarms.set(alarm.subject, { ...alarm, raisedAt });
    return Promise.resolve(raisedAt);
  }

  end(subject: string): Promise<void> {
    this.alarms.delete(subject);
    return Promise.resolve();
  }

  #at(seq: number) {
    const live = new Map(this.#start.live.map((entry) => [keyOf(entry), entry]));
    const withdrawn = new Map(this.#start.withdrawn.map((entry) => [keyOf(entry), entry]));
    for (const { change } of this.#publications.filter((item) => item.seq <= seq)) {
      live.delete(keyOfChange(change));
      withdrawn.delete(keyOfChange(change));
      if ("put" in change) live.set(keyOf(change.put), change.put);
      else if ("withdraw" in change) withdrawn.set(keyOf(change.withdraw), change.withdraw);
    }
    return { live, withdrawn };
  }

  changes(from: number, to: number): Promise<Change[]> {
    const items = this.#publications.filter(({ seq }) => seq > from && seq <= to);
    return Promise.resolve(items.map(({ change, seq }) => changeOf(change, seq)));
  }

  alertChanges(from: number): Promise<{ changes: Change[]; seq: number }> {
    const items = this.#publications.filter(
      ({ seq, change }) => seq > from && keyOfChange(change).startsWith("alert/"),
    );
    const changes = items.map(({ change, seq }) => changeOf(change, seq));
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

function changeOf(change: LiveChange, seq: number): Change {
  if ("forget" in change) throw new Error("The ledger forgets nothing.");
  if ("withdraw" in change) return { op: "withdraw", document: { ...change.withdraw, seq } };
  return { op: "put", row: rowOf(change.put, seq) };
}

function rowOf(entry: LiveDocument, seq: number): Row {
  const { type, id, slug, document, publishedAt, updatedAt, firstSeq } = entry;
  const content = canonicalJson(document);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const times = { publishedAt: new Date(publishedAt), updatedAt: new Date(updatedAt) };
  return { type, documentId: id, slug, sha256, content, ...times, firstSeq, seq };
}
