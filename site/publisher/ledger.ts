import pg from "pg";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import type { Signature, WithdrawnDocument } from "../src/live/liveDocument.ts";
import { LedgerClaim } from "./claim.ts";
import type { LedgerRow } from "./gates/content.ts";
import type { Waiting } from "./health.ts";
import type { HeldBack } from "./status.ts";

/** A withdrawal, with the publication that it is. */
export type Withdrawal = WithdrawnDocument & { seq: number };

/** One publication as the ledger reports it. */
export type Change = { op: "put"; row: LedgerRow } | { op: "withdraw"; document: Withdrawal };

/** Something that is not on the site as the ledger says, for people to see and mend. */
export interface Alarm {
  /** `guide/<id>`, or the address of a page that documents share. One alarm each. */
  subject: string;
  type?: string | undefined;
  id?: string | undefined;
  /** The publication that is held back, and the one that is shown instead, if there is one. */
  heldSeq?: number | undefined;
  shownSeq?: number | undefined;
  gate: string;
  /** English. */
  reason: string;
  /** Chinese. */
  message: string;
}

/** An alarm that stands in the ledger. */
export type OpenAlarm = Alarm & { raisedAt: Date };

/** Where the ledger stands, seen from a sequence number that is out. */
export interface Position {
  /** The latest sequence number. */
  head: number;
  waiting: Waiting;
  /** The earlier state that the site is rolled back to, and since when. */
  pinned: { seq: number; since: Date } | undefined;
}

/** All that publishing needs of the ledger, wherever it comes from. */
export type LedgerReader = Omit<Ledger, "claim" | "close">;

/** What the ledger says, read as the publisher's own database role. */
export class Ledger {
  readonly #pool: pg.Pool;
  readonly claim: LedgerClaim;

  readonly #signOff: boolean;

  /**
   * @param onPublication called on every publication; a wake-up only: the sequence number decides
   * @param options.signOff whether the site names who approved what; else nobody's name is kept
   */
  constructor(
    url: string,
    onPublication: () => void = () => undefined,
    { signOff = false }: { signOff?: boolean | undefined } = {},
  ) {
    this.#signOff = signOff;
    this.#pool = new pg.Pool({
      ...{ connectionString: url, max: 3, connectionTimeoutMillis: 10_000, keepAlive: true },
    });
    // Without a listener a restart of the database would end the process. The next query says more.
    this.#pool.on("error", () => undefined);
    this.claim = new LedgerClaim(this.#pool, onPublication);
  }

  /** The latest sequence number, and what waits after `shown`. */
  async position(shown: number): Promise<Position> {
    const { rows } = await this.#pool.query<PositionRow>(
      `SELECT (SELECT coalesce(max(seq), 0) FROM publication.publication) AS head,
              count(*) AS publications, count(DISTINCT (type, document_id)) AS documents,
              min(at) AS since, (SELECT to_seq FROM publication.pinned()) AS pinned,
              (SELECT at FROM publication.pinned()) AS pinned_since
       FROM publication.publication WHERE seq > $1`,
      [shown],
    );
    const [row] = rows;
    if (!row) throw new Error("An aggregate has one row.");
    const waiting = {
      publications: Number(row.publications),
      documents: Number(row.documents),
      since: row.since ?? undefined,
    };
    const pinned = row.pinned_since
      ? { seq: Number(row.pinned), since: row.pinned_since }
      : undefined;
    return { head: Number(row.head), waiting, pinned };
  }

  /** Everything that shows at a sequence number, rolled back to `pinned` or not at all. */
  async liveAt(seq: number, pinned?: number): Promise<LedgerRow[]> {
    const { rows } = await this.#pool.query<DatabaseRow>(
      "SELECT * FROM publication.shown_live($1, $2)",
      [pinned, seq],
    );
    return rows.map((row) => ledgerRow(row, this.#signOff));
  }

  /** Everything that shows as withdrawn at a sequence number. */
  async withdrawnAt(seq: number, pinned?: number): Promise<Withdrawal[]> {
    const { rows } = await this.#pool.query<WithdrawnRow>(
      "SELECT * FROM publication.shown_withdrawn($1, $2)",
      [pinned, seq],
    );
    return rows.map(withdrawnDocument);
  }

  /** Every publication after `from` and up to `to` that shows, in order. */
  async changes(from: number, to: number, pinned?: number): Promise<Change[]> {
    const { rows } = await this.#pool.query<ChangeRow>(
      "SELECT * FROM publication.shown_changes($1, $2) WHERE seq <= $3 ORDER BY seq",
      [pinned, from, to],
    );
    return rows.map((row) => changeOf(row, this.#signOff));
  }

  /** The publications of alerts after `from`, in order, and the seq of the last one. */
  async alertChanges(from: number): Promise<{ changes: Change[]; seq: number }> {
    const { rows } = await this.#pool.query<ChangeRow>(
      "SELECT * FROM publication.changes_since($1) WHERE type = 'alert' ORDER BY seq",
      [from],
    );
    return {
      changes: rows.map((row) => changeOf(row, this.#signOff)),
      seq: Number(rows.at(-1)?.seq ?? from),
    };
  }

  /** Every publication of a document, the latest first. */
  async history(type: DocumentType, id: string): Promise<Change[]> {
    const { rows } = await this.#pool.query<ChangeRow>(
      "SELECT * FROM publication.history_of($1, $2)",
      [type, id],
    );
    return rows.map((row) => changeOf(row, this.#signOff));
  }

  async openAlarms(): Promise<OpenAlarm[]> {
    const { rows } = await this.#pool.query<AlarmRow>(
      // Failed calls are the editors' own: what this one does not know it would end.
      "SELECT * FROM publication.open_alarm WHERE gate <> 'calls' ORDER BY id",
    );
    return rows.map(openAlarm);
  }

  /** Raises an alarm, or leaves the same one as it is. Resolves with since when it has been held. */
  async raise(alarm: Alarm): Promise<Date> {
    const { subject, type, id, heldSeq, shownSeq, gate, reason, message } = alarm;
    const { rows } = await this.#pool.query<{ since: Date }>(
      "SELECT publication.raise_alarm($1, $2, $3, $4, $5, $6, $7, $8) AS since",
      [subject, type, id, heldSeq, shownSeq, gate, reason, message],
    );
    if (!rows[0]) throw new Error("The ledger did not answer.");
    return rows[0].since;
  }

  /** Ends the alarm of a subject. */
  async end(subject: string): Promise<void> {
    await this.#pool.query("SELECT publication.end_alarm($1)", [subject]);
  }

  /** Publishes the approved revisions whose time has come, by the database's clock. */
  async publishDue(): Promise<void> {
    await this.#pool.query("SELECT publication.publish_due()");
  }

  /** Notes what was made live. */
  async recordRelease(from: number, to: number, manifest: string, heldBack: HeldBack[]) {
    await this.#pool.query(
      "INSERT INTO publication.release (from_seq, to_seq, manifest_sha256, held_back) VALUES ($1, $2, $3, $4)",
      [from, to, manifest, JSON.stringify(heldBack)],
    );
  }

  /** Lets go of everything, also of the claim. */
  async close(): Promise<void> {
    this.claim.release();
    await this.#pool.end();
  }
}

interface PositionRow {
  head: string;
  publications: string;
  documents: string;
  since: Date | null;
  pinned: string | null;
  pinned_since: Date | null;
}

interface DatabaseRow {
  type: string;
  document_id: string;
  slug: string;
  sha256: string;
  content: string;
  published_at: Date;
  updated_at: Date;
  first_seq: string;
  seq: string;
  reviewers: Signature[] | null;
}

interface WithdrawnRow {
  type: DocumentType;
  document_id: string;
  slug: string;
  at: Date;
  reason: string;
  updated_at: Date;
  first_seq: string;
  seq: string;
}

interface AlarmRow {
  subject: string;
  type: string | null;
  document_id: string | null;
  held_seq: string | null;
  shown_seq: string | null;
  gate: string;
  reason: string;
  message: string;
  raised_at: Date;
}

function ledgerRow(row: DatabaseRow, signOff: boolean): LedgerRow {
  return {
    type: row.type,
    documentId: row.document_id,
    slug: row.slug,
    sha256: row.sha256,
    content: row.content,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    firstSeq: Number(row.first_seq),
    seq: Number(row.seq),
    ...(signOff && row.reviewers ? { signatures: row.reviewers } : {}),
  };
}

type ChangeRow = { op: "put" | "withdraw" } & DatabaseRow & WithdrawnRow;

function changeOf(row: ChangeRow, signOff: boolean): Change {
  return row.op === "withdraw"
    ? { op: "withdraw", document: withdrawnDocument(row) }
    : { op: "put", row: ledgerRow(row, signOff) };
}

function openAlarm(row: AlarmRow): OpenAlarm {
  return {
    subject: row.subject,
    type: row.type ?? undefined,
    id: row.document_id ?? undefined,
    heldSeq: row.held_seq === null ? undefined : Number(row.held_seq),
    shownSeq: row.shown_seq === null ? undefined : Number(row.shown_seq),
    gate: row.gate,
    reason: row.reason,
    message: row.message,
    raisedAt: row.raised_at,
  };
}

function withdrawnDocument(row: WithdrawnRow): Withdrawal {
  return {
    type: row.type,
    id: row.document_id,
    slug: row.slug,
    at: row.at.toISOString(),
    reason: row.reason,
    updatedAt: row.updated_at.toISOString(),
    firstSeq: Number(row.first_seq),
    seq: Number(row.seq),
  };
}
