import { describe, expect, it } from "vitest";
import type { DocumentState } from "../ledger/answers.ts";
import { reviewSheet } from "./sheet.ts";

type LedgerEvent = DocumentState["events"][number];
const sha256 = "a".repeat(64);

function event(submission: number, action: string, more: Partial<LedgerEvent> = {}): LedgerEvent {
  const at = "2026-11-22T08:00:00.000Z";
  const nobody = { actor: "编辑", role: "editor" as const, comment: null };
  return { at, ...nobody, action, sha256, submission, details: {}, ...more };
}
const stages = ["firstReviewer", "finalReviewer"];
const submit = (submission: number) =>
  event(submission, "submit", { details: { stages, changeClass: "correction" } });

describe("The review sheet of a document", () => {
  it("does not exist before it was handed in", () => {
    expect(reviewSheet({ events: [] })).toBeUndefined();
  });

  it("has each step with its person, words and time in China", () => {
    const sheet = reviewSheet({
      events: [
        submit(1),
        event(1, "proofread", { actor: "校对", role: "proofreader" }),
        event(1, "approve", { actor: "一审", role: "firstReviewer", comment: "同意" }),
        event(1, "publish", { actor: null, role: null }),
      ],
    });
    expect(sheet).toMatchObject({ changeClass: "更正", stages: "一审、三审" });
    expect(sheet?.lines.map(({ step, person, said }) => [step, person, ...said])).toEqual([
      ["提交", "编辑"],
      ["校对", "校对"],
      ["一审通过", "一审", "同意"],
      ["发布", "系统（到时间）"],
    ]);
    expect(sheet?.lines[0]?.at).toBe("2026-11-22 16:00");
  });

  it("tells of the latest submission alone", () => {
    const events = [submit(1), event(1, "return"), submit(2), event(2, "approve")];
    expect(reviewSheet({ events })).toMatchObject({ submission: 2, lines: [{}, {}] });
  });

  it("names whom a delegate stood in for, and leaves out who merely looked", () => {
    const details = { for: { person: "00000000-0000-4000-8000-000000000007", label: "张三" } };
    const events = [
      submit(1),
      event(1, "claim", { actor: "李四" }),
      event(1, "approve", { actor: "李四", role: "secondReviewer", details }),
    ];
    expect(reviewSheet({ events })?.lines.map(({ person }) => person)).toEqual([
      ...["编辑", "李四（代张三审）"],
    ]);
  });

  it("names who signed on paper, and who recorded it", () => {
    const details = {
      ...{ stageRole: "secondReviewer", signerLabel: "王五", signedOn: "2026-11-22" },
      scan: "b".repeat(64),
    };
    const events = [submit(1), event(1, "record-signature", { actor: "文员", details })];
    expect(reviewSheet({ events })?.lines[1]).toMatchObject({
      ...{ step: "二审通过（代录签批）", person: "王五" },
      said: ["2026-11-22 签批，文员代录，扫描件指纹 bbbbbbbbbbbbbbbb"],
    });
  });

  it("has what the checks warned of and what reviewers said of single fields", () => {
    const warnings = [{ check: "wording", path: "title", message: "标题：应写作“账户”" }];
    const remarks = [{ path: "fee", label: "费用", text: "与文件不符" }];
    const events = [
      event(1, "submit", { comment: "原文如此", details: { stages, warnings } }),
      event(1, "return", { role: "firstReviewer", details: { remarks } }),
    ];
    expect(reviewSheet({ events })?.lines.map(({ said }) => said)).toEqual([
      ["原文如此", "检查提醒：标题：应写作“账户”"],
      ["费用：与文件不符"],
    ]);
  });
});
