import { labelOfPath } from "../documents/labels.ts";
import { type DocumentType, documentTypes } from "../documents/registry.ts";
import type { TextOfFile } from "../fileText.ts";
import { activityTimes } from "./activityTimes.ts";
import { altTexts } from "./altTexts.ts";
import { catchAllMaterials } from "./catchAllMaterials.ts";
import { duplicateTitles } from "./duplicateTitles.ts";
import { expiredPolicies } from "./expiredPolicies.ts";
import type { Check, Finding, Subject } from "./finding.ts";
import { guideElements } from "./guideElements.ts";
import { impossibleDates } from "./impossibleDates.ts";
import { internalLinks } from "./internalLinks.ts";
import { longSentences } from "./longSentences.ts";
import { phoneShapes } from "./phoneShapes.ts";
import { placedTexts } from "./placedTexts.ts";
import { privateData } from "./privateData.ts";
import { punctuation } from "./punctuation.ts";
import { sensitiveWords } from "./sensitiveWords.ts";
import { staleRecordings } from "./staleRecordings.ts";
import { unreadableFiles } from "./unreadableFiles.ts";
import { videoTranscripts } from "./videoTranscripts.ts";
import { webAddresses } from "./webAddresses.ts";
import { wording } from "./wording.ts";
import { wrongWeekdays } from "./wrongWeekdays.ts";

/** The one list of checks: before submission, while writing, and at the publisher's gate. */
export const checks: readonly Check[] = [
  privateData,
  ...[impossibleDates, activityTimes, expiredPolicies],
  ...[catchAllMaterials, guideElements],
  ...[internalLinks, webAddresses, altTexts, videoTranscripts, staleRecordings],
  ...[unreadableFiles, duplicateTitles],
  ...[sensitiveWords, wrongWeekdays, phoneShapes, wording, punctuation, longSentences],
];

interface Surroundings extends Partial<Omit<Subject, "type" | "document" | "texts" | "today">> {
  /** What stands in the files that the document offers. */
  textOfFile?: TextOfFile;
}

/**
 * Everything that the checks have to say about a document, or a draft of one; errors first.
 *
 * @param today `YYYY-MM-DD` in China; at the gate the day it went out, so that a page that is live
 *   never falls out by itself
 * @param surroundings what is known beside the document; checks that need more say nothing
 */
export function findings(
  type: DocumentType,
  document: unknown,
  today: string,
  surroundings: Surroundings = {},
): Finding[] {
  const all = findingsBy(checks, type, document, today, surroundings);
  return [...all.filter(isError), ...all.filter((finding) => !isError(finding))];
}

/** What some checks have to say; parameters as for `findings`. */
export function findingsBy(
  wanted: readonly Check[],
  type: DocumentType,
  document: unknown,
  today: string,
  { textOfFile, ...surroundings }: Surroundings = {},
): Finding[] {
  if (typeof document !== "object" || document === null) return [];
  const subject: Subject = {
    ...{ mistakes: [], sensitive: [], otherTitles: [], pageExists: () => undefined, siteUrl: "" },
    ...surroundings,
    ...{ type, today, document: document as Record<string, unknown> },
    texts: placedTexts(document, textOfFile),
  };
  return wanted.flatMap((check) => findingsOf(check, subject));
}

/** Only what would keep the document from being submitted; quicker than all findings. */
export function errorsIn(type: DocumentType, document: unknown, today: string): Finding[] {
  return findingsBy(checks.filter(isError), type, document, today).filter(isError);
}

export function isError({ severity }: Pick<Finding, "severity">): boolean {
  return severity === "error";
}

function findingsOf(check: Check, subject: Subject): Finding[] {
  const { schema } = documentTypes[subject.type];
  return check.look(subject).map(({ path, message, excerpt, severity }) => {
    const label = labelOfPath(schema, path);
    return {
      check: check.name,
      severity: severity ?? check.severity,
      ...{ path: path.join("."), label, message: `${label}：${message}` },
      ...(excerpt === undefined ? {} : { excerpt }),
    };
  });
}
