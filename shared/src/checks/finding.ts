import type { DocumentType } from "../documents/registry.ts";
import type { PlacedText } from "./placedTexts.ts";

/** An `error` keeps a document from being submitted; a `warning` asks for a written reason. */
export type Severity = "error" | "warning";

/** What a check has to say about one place of a document. Holds nothing that must stay private. */
export interface Finding {
  /** The name of the check, stable: the ledger keeps it. */
  check: string;
  severity: Severity;
  /** Dotted path of the field, `materials.0.name`. */
  path: string;
  /** The same path in the editors' words. */
  label: string;
  /** What is the matter and what to do, in Chinese, label included. */
  message: string;
  /** The words in question; private data in them are masked. */
  excerpt?: string;
}

/** A word that editors watch for. */
export interface WatchedWord {
  word: string;
  /** What to write instead. */
  instead?: string | undefined;
  /** Why; editors read it. */
  note?: string | undefined;
  severity: Severity;
}

/** What a check may know. Everything beside the document is optional: the gate knows less. */
export interface Subject {
  type: DocumentType;
  /** The document, or a draft of it that still misses fields. */
  document: Readonly<Record<string, unknown>>;
  texts: readonly PlacedText[];
  /** `YYYY-MM-DD` in China. */
  today: string;
  /** The editors' own list of wrong words and names. */
  mistakes: readonly WatchedWord[];
  /** The editors' own list of sensitive words. */
  sensitive: readonly WatchedWord[];
  /** Titles of other documents of the type that residents can read. */
  otherTitles: readonly string[];
  /** Whether residents find a page at a path of the site, `/guides/x/`; undefined: unknown. */
  pageExists: (path: string) => boolean | undefined;
  /** Where residents find the site, `https://www.example.cn/`; empty: unknown. */
  siteUrl: string;
}

/** What a check hands over; the registry adds name, severity and label. */
export interface Remark {
  path: readonly (string | number)[];
  message: string;
  excerpt?: string;
  severity?: Severity;
}

/** One check: a pure function with a name. */
export interface Check {
  name: string;
  severity: Severity;
  look: (subject: Subject) => Remark[];
}
