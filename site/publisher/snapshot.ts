import { setImmediate } from "node:timers/promises";
import { isDocumentType } from "@haizhu/shared/documents/registry";
import type {
  Key,
  LiveDocument,
  LiveSnapshot,
  WithdrawnDocument,
} from "../src/live/liveDocument.ts";
import type { LiveChange } from "../src/paths/affected.ts";
import { keyOfPublication, seqOf } from "./consider.ts";
import { feedPath } from "../src/feeds/feedFile.ts";
import { documentPath } from "../src/paths/lists.ts";
import { admit, type LedgerRow } from "./gates/content.ts";
import type { Fault } from "./gates/fault.ts";
import { type Held, keyOfAlarm } from "./holding.ts";
import type { Change, LedgerReader, OpenAlarm } from "./ledger.ts";

const documentsAtATime = 200;

/** The site at a sequence number, and what differs from the ledger in it. */
export interface LedgerState {
  snapshot: LiveSnapshot;
  held: Map<Key, Held>;
  alarms: OpenAlarm[];
  /** Files of documents that are shown although no publication of theirs can be trusted any more. */
  keep: string[];
}

/**
 * What residents see at a sequence number: the ledger's live set, in which a document that is held
 * back has the publication that it is shown with (`docs/adr/0007`).
 *
 * @param pinned the earlier state that the site is rolled back to
 * @param shown the files show this state already: a document that no longer fits its schema stays
 */
export async function readSnapshot(
  ledger: LedgerReader,
  seq: number,
  pinned?: number,
  shown = false,
): Promise<LedgerState> {
  const [rows, gone, alarms] = await Promise.all([
    ledger.liveAt(seq, pinned),
    ledger.withdrawnAt(seq, pinned),
    ledger.openAlarms(),
  ]);
  const known = new Map(alarms.map((alarm) => [keyOfAlarm(alarm), alarm]));
  const state = { live: [] as LiveDocument[], withdrawn: [] as WithdrawnDocument[] };
  const held = new Map<Key, Held>();
  const keep: string[] = [];
  let read = 0;
  for (const publication of publicationsOf(rows, gone)) {
    // In between, an alert may be let out.
    if (++read % documentsAtATime === 0) await setImmediate();
    const key = keyOfPublication(publication);
    const alarm = known.get(key);
    if (alarm?.heldSeq === seqOf(publication)) {
      const { heldSeq, shownSeq, gate, reason, message, raisedAt } = alarm;
      const faults = [{ gate, reason, message }];
      held.set(key, { heldSeq, shownSeq, faults, since: raisedAt });
      const earlier = await historyOf(ledger, key);
      show(
        state,
        earlier.find((item) => seqOf(item) === shownSeq),
      );
      continue;
    }
    const { faults, entry } = publication.op === "put" ? admit(publication.row) : noFault;
    if (publication.op === "withdraw") state.withdrawn.push(publication.document);
    else if (entry && faults.length === 0) state.live.push(entry);
    else if (shown && entry) {
      held.set(key, { faults });
      state.live.push(entry);
    } else {
      const heldSeq = seqOf(publication);
      const good = lastGood(await historyOf(ledger, key), heldSeq);
      held.set(key, { heldSeq, shownSeq: good?.seq, faults });
      if (good && "put" in good.change) state.live.push(good.change.put);
      if (good && "withdraw" in good.change) state.withdrawn.push(good.change.withdraw);
      if (shown && !good) keep.push(...filesOf(publication.row));
    }
  }
  return {
    snapshot: { seq, ...(pinned === undefined ? {} : { pinned }), ...state },
    held,
    alarms,
    keep,
  };
}

/** Takes the rows away one by one: all of them and all documents together would be too much. */
function* publicationsOf(rows: LedgerRow[], gone: readonly WithdrawnDocument[]): Generator<Change> {
  rows.reverse();
  for (let row = rows.pop(); row; row = rows.pop()) yield { op: "put", row };
  for (const document of gone) yield { op: "withdraw", document };
}

function filesOf({ type, documentId, slug }: LedgerRow): string[] {
  if (!isDocumentType(type)) return [];
  return [documentPath({ type, slug }), feedPath({ type, id: documentId })];
}

const noFault: { faults: Fault[]; entry?: LiveDocument } = { faults: [] };

interface State {
  live: LiveDocument[];
  withdrawn: WithdrawnDocument[];
}

function show(state: State, publication: Change | undefined): void {
  if (publication?.op === "withdraw") state.withdrawn.push(publication.document);
  if (publication?.op !== "put") return;
  const { entry } = admit(publication.row);
  if (entry) state.live.push(entry);
}

/** The latest publication before another one that has nothing against it, as a change. */
export function lastGood(
  publications: readonly Change[],
  before: number,
): { change: LiveChange; seq: number } | undefined {
  const latestFirst = [...publications].sort((a, b) => seqOf(b) - seqOf(a));
  for (const publication of latestFirst) {
    const seq = seqOf(publication);
    if (seq >= before) continue;
    if (publication.op === "withdraw") return { change: { withdraw: publication.document }, seq };
    const { entry, faults } = admit(publication.row);
    if (entry && faults.length === 0) return { change: { put: entry }, seq };
  }
  return undefined;
}

/** Every publication of a document, the latest first. */
export async function historyOf(ledger: LedgerReader, key: Key): Promise<Change[]> {
  const [type, id = ""] = key.split("/");
  return isDocumentType(type) ? ledger.history(type, id) : [];
}
