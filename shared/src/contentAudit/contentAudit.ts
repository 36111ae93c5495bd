import { type DocumentType, documentTypes } from "../documents/registry.ts";
import { columnLines } from "./columnLines.ts";
import { type AuditLimits, type ColumnType, usualLimits } from "./limits.ts";
import { siteLines } from "./siteLines.ts";

/** 绿 fit for an inspection, 黄 wants work, 红 would be found at fault. */
export type Light = "green" | "amber" | "red";

/** A document that residents can read now, as the ledger holds it. */
export interface LiveText {
  type: DocumentType;
  id: string;
  slug: string;
  /** When this version went live; the ledger's time, ISO 8601. */
  updatedAt: string;
  document: Readonly<Record<string, unknown>>;
}

/** What a line is about: a document, or a page that several share. */
export interface AuditedDocument {
  /** Both or none. */
  type?: DocumentType;
  id?: string;
  title: string;
  /** What is the matter with this one, where the line does not say it for all. */
  detail?: string;
}

/** One rule, applied to one column or to the site. */
export interface AuditLine {
  /** Stable name of the rule. */
  rule: string;
  light: Light;
  /** Chinese, for editors. */
  message: string;
  /** The regulation or the own rule that it follows. */
  source: string;
  documents: readonly AuditedDocument[];
}

export interface AuditColumn {
  type: ColumnType;
  label: string;
  light: Light;
  /** How many documents residents can read. */
  live: number;
  /** Of the newest version that went live; ISO 8601. */
  updatedAt: string | undefined;
  lines: readonly AuditLine[];
}

/** 内容体检: what an inspection would find on the site at one moment. */
export interface ContentAudit {
  at: string;
  light: Light;
  site: readonly AuditLine[];
  columns: readonly AuditColumn[];
}

/** What is known beside the texts. */
export interface AuditSurroundings {
  /** `YYYY-MM-DD` in China. */
  today: string;
  siteUrl: string;
  /** Whether nobody has rewritten the ledger, dates of publication included. */
  ledgerIsSound: boolean;
  /** By what this audit goes; absent: what is usual. */
  limits?: AuditLimits;
  /** Approved documents that the publisher holds back, and why. */
  heldBack: readonly AuditedDocument[];
}

/**
 * Looks at everything that is live by the rules of the national inspection of government sites
 * (国办秘函〔2019〕19号) and by our own.
 */
export function contentAudit(
  texts: readonly LiveText[],
  now: Date,
  surroundings: AuditSurroundings,
): ContentAudit {
  const { limits = usualLimits } = surroundings;
  const columns = (Object.keys(limits.columns) as ColumnType[]).map((type): AuditColumn => {
    const own = texts.filter((text) => text.type === type);
    const lines = columnLines(type, own, texts, now, { ...surroundings, limits });
    const updatedAt = newest(own);
    const { label } = documentTypes[type];
    return { type, label, light: worst(lines), live: own.length, updatedAt, lines };
  });
  const site = siteLines(columns, newest(texts), now, { ...surroundings, limits });
  return { at: now.toISOString(), light: worst([...site, ...columns]), site, columns };
}

function newest(texts: readonly LiveText[]): string | undefined {
  return texts
    .map(({ updatedAt }) => updatedAt)
    .reduce<string | undefined>(
      (last, at) => (last === undefined || at > last ? at : last),
      undefined,
    );
}

const order: readonly Light[] = ["green", "amber", "red"];

function worst(lines: readonly { light: Light }[]): Light {
  return order[Math.max(0, ...lines.map(({ light }) => order.indexOf(light)))] ?? "green";
}
