import { createHash } from "node:crypto";
import { canonicalJson } from "@haizhu/shared/canonicalJson";
import type { LiveDocument, LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { keyOfChange, type LiveChange } from "@haizhu/site/paths/affected";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import type { Alarm, LedgerReader, OpenAlarm, Withdrawal } from "@haizhu/site/publisher/ledger";

type Change = Awaited<ReturnType<LedgerReader["changes"]>>[number];
export type Row = Extract<Change, { op: "put" }>["row"];

/** What is live before anything is published. */
interface Start {
  seq: number;
  rows: () => Promise<Row[]>;
}

/** A ledger without a database, which answers the publisher as the real one does. */
export class MemoryLedger implements LedgerReader {
  readonly #start: Start;
  readonly #publications: { seq: number; change: LiveChange }[] = [];
  /** What the publisher said that it made live: from and to seq. */
  readonly releases: [number, number][] = [];
  readonly alarms = new Map<string, OpenAlarm>();

  constructor(start: Start) {
    this.#start = start;
  }

  /** One that starts from a snapshot without withdrawn documents. */
  static of({ seq, live }: LiveSnapshot): MemoryLedger {
    return new MemoryLedger({
      seq,
      rows: () => Promise.resolve(live.map((entry) => rowOf(entry))),
    });
  }

  /** Publishes, as the last approval does. Returns the new seq. */
  publish(change: LiveChange): number {
    const seq = this.seq + 1;
    this.#publications.push({ seq, change });
    return seq;
  }

  /** The latest sequence number. */
  get seq(): number {
    return this.#publications.at(-1)?.seq ?? this.#start.seq;
  }

  position(shown: number): ReturnType<LedgerReader["position"]> {
    const documents = new Set(
      this.#publications.filter(({ seq }) => seq > shown).map(({ change }) => keyOfChange(change)),
    );
    const publications = this.seq - shown;
    const waiting = { publications, documents: documents.size, since: undefined };
    return Promise.resolve({ head: this.seq, waiting, pinned: undefined });
  }

  async liveAt(seq: number): Promise<Row[]> {
    const latest = this.#latest(seq);
    const rows = await this.#start.rows();
    const others = rows.filter(({ type, documentId }) => !latest.has(`${type}/${documentId}`));
    const put = [...latest.values()].flatMap(({ change, seq: own }) =>
      "put" in change ? rowOf(change.put, own) : [],
    );
    return [...others, ...put];
  }

  withdrawnAt(seq: number): Promise<Withdrawal[]> {
    const withdrawn = [...this.#latest(seq).values()].flatMap(({ change, seq: own }) =>
      "withdraw" in change ? { ...change.withdraw, seq: own } : [],
    );
    return Promise.resolve(withdrawn);
  }

  /** The last publication of each document that has one. */
  #latest(to: number): Map<string, { seq: number; change: LiveChange }> {
    const until = this.#publications.filter(({ seq }) => seq <= to);
    return new Map(until.map((item) => [keyOfChange(item.change), item]));
  }

  async history(type: DocumentType, id: string): Promise<Change[]> {
    const own = this.#publications.filter(({ change }) => keyOfChange(change) === `${type}/${id}`);
    const first = (await this.#start.rows()).filter(
      (row) => row.type === type && row.documentId === id,
    );
    const start = first.map((row): Change => ({ op: "put", row }));
    return [...start, ...own.map(({ change, seq }) => changeOf(change, seq))].reverse();
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
  if ("withdraw" in change) return { op: "withdraw", document: { ...change.withdraw, seq } };
  return { op: "put", row: rowOf(change.put, seq) };
}

/** A live document as the database would hand it out. */
export function rowOf(entry: LiveDocument, seq = entry.firstSeq): Row {
  const { type, id, slug, document, publishedAt, updatedAt, firstSeq, signatures } = entry;
  const content = canonicalJson(document);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const times = { publishedAt: new Date(publishedAt), updatedAt: new Date(updatedAt) };
  const signed = signatures ? { signatures } : {};
  return { type, documentId: id, slug, sha256, content, ...times, firstSeq, seq, ...signed };
}
