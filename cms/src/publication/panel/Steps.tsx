import { useState } from "react";
import { PinRemark, type RemarkDraft } from "../../remarks/PinRemark.tsx";
import type { Places } from "../../remarks/places.ts";
import { withdrawalWord } from "../../uses/UsedBy.tsx";
import type { Uses } from "../../uses/usesOf.ts";
import { Confirm } from "./Confirm.tsx";
import {
  handsIn,
  isLastStage,
  type NextStep,
  shaFor,
  type Standing,
  type Step,
  takesRemarks,
  takesTime,
} from "./standing.ts";
import { momentWord, stepWord } from "./words.ts";

interface Props {
  standing: Standing;
  /** The steps that whoever is signed in may take now. */
  steps: readonly NextStep[];
  /** The form holds words that are not saved yet, so a submission would hand in older ones. */
  unsaved: boolean;
  busy: boolean;
  /** Where remarks can be pinned. */
  places: readonly Places[];
  take: (step: Step) => Promise<boolean>;
  /** What refers to the document, once it is known. */
  uses: Uses | undefined;
}

/** The comment box and a button for each step that one may take. */
export function Steps({ standing, steps, unsaved, busy, places, take, uses }: Props) {
  const [comment, setComment] = useState("");
  const [at, setAt] = useState("");
  const [remarks, setRemarks] = useState<RemarkDraft[]>([]);
  const [asked, setAsked] = useState<NextStep>();

  const go = async (step: NextStep) => {
    const { action } = step;
    setAsked(undefined);
    const done = await take({
      action,
      ...shaFor(standing, step),
      ...(comment.trim() === "" ? {} : { comment }),
      ...(takesTime(step) && at !== "" ? { at: `${at}:00+08:00` } : {}),
      ...(takesRemarks(step) && remarks.length > 0
        ? { remarks: remarks.map(({ path, text }) => ({ path, text })) }
        : {}),
    });
    // A refusal never costs anybody what they wrote.
    if (!done) return;
    setComment("");
    if (takesRemarks(step)) setRemarks([]);
  };

  if (steps.length === 0) return <p>{nothingToDo(standing)}</p>;
  const submits = steps.some(handsIn);
  const warnings = standing.findings.filter(({ severity }) => severity === "warning").length;
  return (
    <section>
      <label>
        意见或理由
        <textarea rows={3} value={comment} onChange={(event) => setComment(event.target.value)} />
        {hintFor(steps) && <small>{hintFor(steps)}</small>}
        {submits && warnings > 0 && (
          <small>检查有 {warnings} 处提醒：改好，或在这里写明为什么不改，才能提交。</small>
        )}
      </label>
      {steps.some(takesRemarks) && (
        <PinRemark places={places} drafts={remarks} change={setRemarks} />
      )}
      {steps.some(takesTime) && (
        <label>
          定时发布或撤下的时间（北京时间）
          <input type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
        </label>
      )}
      {submits && unsaved && (
        <p className="publication-panel__warning">有改动还没有保存。请先保存，再提交。</p>
      )}
      {asked ? (
        <Confirm
          question={questionFor(standing, asked, uses)}
          answer={stepWord(standing, asked)}
          onYes={() => void go(asked)}
          onNo={() => setAsked(undefined)}
        />
      ) : (
        <div className="publication-panel__buttons">
          {steps.map((step) => (
            <button
              key={`${step.action} ${step.role}`}
              type="button"
              className={`publication-panel__button publication-panel__button--${step.action}`}
              disabled={busy || (handsIn(step) && unsaved)}
              onClick={() => (needsConfirming(standing, step) ? setAsked(step) : void go(step))}
            >
              {stepWord(standing, step)}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

function nothingToDo({ state }: Standing): string {
  const now = "现在没有需要您做的事。";
  return state === "published"
    ? `${now}要修改：编辑改好、保存，再提交审核；审完之前，居民看到的不变。`
    : now;
}

function hintFor(steps: readonly NextStep[]): string | undefined {
  const has = (wanted: string) => steps.some(({ action }) => action === wanted);
  if (has("expedite")) return "紧急发布须写理由。值班终审通过后，居民马上看到。";
  if (has("withdraw") || has("schedule-withdrawal"))
    return "撤下和退回须写理由，撤下的理由居民会看到。";
  return has("return") ? "退回须写理由。" : undefined;
}

function needsConfirming(standing: Standing, step: NextStep): boolean {
  const { action } = step;
  const grave = action === "withdraw" || action === "expedite";
  const publishes = action === "publish-now" && standing.state === "scheduled";
  return grave || publishes || isLastStage(standing, step);
}

function questionFor(
  { scheduledAt }: Standing,
  { action }: NextStep,
  uses: Uses | undefined,
): string {
  if (action === "withdraw")
    return `${withdrawalWord(uses)}撤下之后，居民打开原来的网址只会看到撤下的时间和理由。确定撤下吗？`;
  if (action === "expedite") return "只有来不及按平常顺序审核的公告才走这条路。确定紧急发布吗？";
  if (action === "approve" && scheduledAt !== null && Date.parse(scheduledAt) > Date.now())
    return `这是最后一步，通过后不用再做什么，${momentWord(scheduledAt)} 居民就能看到。确定吗？`;
  return "这是最后一步，通过后居民就能看到。确定吗？";
}
