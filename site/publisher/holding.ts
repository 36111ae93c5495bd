import { isDocumentType } from "@haizhu/shared/documents/registry";
import type { Key } from "../src/live/liveDocument.ts";
import type { LiveSet } from "../src/live/liveSet.ts";
import { type Fault, faultsText } from "./gates/fault.ts";
import { ownerOf } from "./inspector.ts";
import type { Alarm, LedgerReader, OpenAlarm } from "./ledger.ts";
import type { HeldBack } from "./status.ts";

/** A document that residents do not see as the ledger says. */
export interface Held {
  /** The publication that is held back; none when the shown version itself has a fault. */
  heldSeq?: number | undefined;
  /** The publication that is shown; none when there was nothing before. */
  shownSeq?: number | undefined;
  faults: readonly Fault[];
  /** Since when, by the database's clock. */
  since?: Date;
}

/**
 * What is held back, and which pages have faults. The ledger's open alarms say the same: they are
 * written before anything else goes out, so that a restart finds what the files show.
 */
export class Holding {
  readonly #held = new Map<Key, Held>();
  readonly #faults = new Map<string, readonly Fault[]>();
  /** Subject → alarm, as they stand in the ledger. */
  readonly #open: Map<string, string>;

  constructor(alarms: readonly OpenAlarm[]) {
    this.#open = new Map(alarms.map((alarm) => [alarm.subject, textOf(alarm)]));
    for (const { subject, gate, reason, message } of alarms)
      if (isPage(subject)) this.#faults.set(subject, [{ gate, reason, message }]);
  }

  hold(key: Key, held: Held): void {
    this.#held.set(key, held);
  }

  /** The document is shown as the ledger says. */
  release(key: Key): void {
    this.#held.delete(key);
  }

  get(key: Key): Held | undefined {
    return this.#held.get(key);
  }

  entries(): [Key, Held][] {
    return [...this.#held];
  }

  /** Takes in what was found on pages; nothing found takes an earlier fault away. */
  note(faults: ReadonlyMap<string, readonly Fault[]>): void {
    for (const [path, found] of faults) {
      if (found.length > 0) this.#faults.set(path, found);
      else this.#faults.delete(path);
    }
  }

  /** The same, when every page there is was looked at. */
  noteAll(faults: ReadonlyMap<string, readonly Fault[]>): void {
    this.#faults.clear();
    this.note(faults);
  }

  /** For `status.json` and the release: operators' words, nothing of the content. */
  get heldBack(): HeldBack[] {
    return this.entries().flatMap(([key, { heldSeq, faults }]) => {
      const { type, id } = partsOf(key);
      return heldSeq === undefined ? [] : [{ type, id, reason: faultsText(faults, "reason") }];
    });
  }

  /** Brings the ledger's alarms up to what is held now. */
  async save(ledger: Pick<LedgerReader, "raise" | "end">, live: LiveSet): Promise<void> {
    const alarms = this.#alarms(live);
    for (const alarm of alarms) {
      if (this.#open.get(alarm.subject) === textOf(alarm)) continue;
      const since = await ledger.raise(alarm);
      this.#open.set(alarm.subject, textOf(alarm));
      const held = this.#held.get(alarm.subject as Key);
      if (held) held.since = since;
    }
    const wanted = new Set(alarms.map(({ subject }) => subject));
    for (const subject of [...this.#open.keys()].filter((open) => !wanted.has(open))) {
      await ledger.end(subject);
      this.#open.delete(subject);
    }
  }

  #alarms(live: LiveSet): Alarm[] {
    const held = this.entries().map(([key, { heldSeq, shownSeq, faults }]) => ({
      ...{ subject: key, ...partsOf(key), heldSeq, shownSeq },
      ...textsOf(faults),
    }));
    const pages = [...this.#faults].map(([path, faults]) => {
      const owner = ownerOf(path, live);
      return { subject: path, ...(owner ? partsOf(owner) : {}), ...textsOf(faults) };
    });
    return [...held, ...pages];
  }
}

function textsOf(faults: readonly Fault[]) {
  const gate = faults[0]?.gate ?? "unknown";
  return {
    gate,
    reason: faultsText(faults, "reason"),
    message: faultsText(faults, "message"),
  };
}

function textOf({ subject, type, id, heldSeq, shownSeq, gate, reason, message }: Alarm): string {
  return JSON.stringify([subject, type, id, heldSeq, shownSeq, gate, reason, message]);
}

function partsOf(key: Key): { type: string; id: string } {
  const [type = "", id = ""] = key.split("/");
  return { type, id };
}

const isPage = (subject: string) => subject.startsWith("/");

/** The document that an alarm holds back, if it is about one. */
export function keyOfAlarm({ subject, type }: Alarm): Key | undefined {
  return isDocumentType(type) && !isPage(subject) ? (subject as Key) : undefined;
}
