import type { DocumentState } from "../ledger/answers.ts";
import { classWord } from "../people/ruleWords.ts";
import {
  actorWord,
  doneWord,
  momentWord,
  roleWord,
  warningsOf,
} from "../publication/panel/words.ts";
import { signatureIn } from "../signatures/words.ts";

type LedgerEvent = DocumentState["events"][number];

/** One line of the sheet: who did what, when, and what they said. */
interface SheetLine {
  step: string;
  person: string;
  said: string[];
  at: string;
}

/** 信息发布审核表: one submission from being handed in to its end, as the ledger has it. */
export interface ReviewSheet {
  submission: number;
  sha256: string;
  /** 新内容、修改、更正…… */
  changeClass: string;
  stages: string;
  lines: SheetLine[];
}

/** The sheet of the latest submission; undefined for what was never handed in. */
export function reviewSheet({ events }: Pick<DocumentState, "events">): ReviewSheet | undefined {
  const handedIn = events.findLast(({ action }) => action === "submit" || action === "expedite");
  const submission = handedIn?.submission ?? null;
  if (!handedIn || submission === null) return undefined;
  const { sha256 } = handedIn;
  const stages: unknown[] = Array.isArray(handedIn.details.stages) ? handedIn.details.stages : [];
  // Who looked at it meanwhile is for colleagues and not for the file.
  const about = events.filter(
    (event) => event.submission === submission && !event.action.endsWith("claim"),
  );
  return {
    submission,
    sha256: sha256 ?? "",
    changeClass: classWord(handedIn.details.changeClass),
    stages: stages.map((role) => roleWord(String(role))).join("、"),
    lines: about.map(lineOf),
  };
}

function lineOf(event: LedgerEvent): SheetLine {
  const { action, role, actor, comment, at } = event;
  // A review is known by its stage, other steps by what was done.
  const step = action === "approve" ? `${roleWord(role)}${doneWord(event)}` : doneWord(event);
  const signed = signatureIn(event);
  return {
    step: signed ? `${signed.stage}通过（${step}）` : step,
    person: signed?.signer ?? (actor === null ? "系统（到时间）" : actorWord(event)),
    said: [
      ...(signed
        ? [`${signed.signedOn} 签批，${actor ?? ""}代录，扫描件指纹 ${signed.scan.slice(0, 16)}`]
        : []),
      ...(comment === null ? [] : [comment]),
      ...warningsOf(event).map((warning) => `检查提醒：${warning}`),
      ...remarksIn(event),
    ],
    at: momentWord(at),
  };
}

function remarksIn({ details }: LedgerEvent): string[] {
  const remarks: unknown[] = Array.isArray(details.remarks) ? details.remarks : [];
  return remarks.flatMap((remark) => {
    const { label, text } = remark as { label?: unknown; text?: unknown };
    return typeof label === "string" && typeof text === "string" ? `${label}：${text}` : [];
  });
}
