import type { Payload } from "payload";
import {
  type ContentAudit,
  contentAudit,
  type AuditedDocument,
} from "@haizhu/shared/contentAudit/contentAudit";
import { isDocumentType } from "@haizhu/shared/documents/registry";
import { chinaDay } from "../fields/chinaDay.ts";
import type { LiveText, OpenAlarm } from "../ledger/answers.ts";
import { ledger } from "../publication/ledger.ts";
import { settings } from "../settings.ts";
import { currentLimits } from "./auditLimits.ts";

/** Everything that is live is read for it: the desk, which everybody opens, shows one that old. */
const goodForMilliseconds = 10 * 60 * 1000;

let latest: { audit: Promise<ContentAudit>; at: number } | undefined;

/** The content audit as of now. */
export function auditNow(payload: Payload, now = new Date()): Promise<ContentAudit> {
  const audit = makeAudit(payload, now);
  latest = { audit, at: now.getTime() };
  // A failure is told to whoever asked, and not kept.
  audit.catch(() => (latest = undefined));
  return audit;
}

/** The content audit of the last ten minutes; its `at` says of when it is. */
export function recentAudit(payload: Payload, now = new Date()): Promise<ContentAudit> {
  const isFresh = latest !== undefined && now.getTime() - latest.at < goodForMilliseconds;
  return isFresh && latest ? latest.audit : auditNow(payload, now);
}

async function makeAudit(payload: Payload, now: Date): Promise<ContentAudit> {
  const [texts, ledgerIsSound, alarms, limits] = await Promise.all([
    ledger().liveTexts(),
    ledger().isSound(),
    ledger().openAlarms(),
    currentLimits(payload),
  ]);
  const surroundings = {
    today: chinaDay(now.toISOString()),
    siteUrl: settings.siteUrl,
    ...{ ledgerIsSound, limits },
    heldBack: alarms.filter(({ held }) => held).map((alarm) => heldBack(alarm, texts)),
  };
  return contentAudit(texts, now, surroundings);
}

function heldBack(
  { type, documentId, subject, message }: OpenAlarm,
  texts: readonly LiveText[],
): AuditedDocument {
  const text = texts.find((one) => one.type === type && one.id === documentId);
  const title = typeof text?.document.title === "string" ? text.document.title : subject;
  return isDocumentType(type) && documentId !== null
    ? { type, id: documentId, title, detail: message }
    : { title, detail: message };
}
