import { useState } from "react";
import { sendToServer } from "../askServer.ts";
import { type BatchAction, batchActions, type BatchDocument } from "./batchShape.ts";

interface Props {
  id: string;
  documents: readonly BatchDocument[];
  onDone: () => void;
}

const words: Readonly<Record<BatchAction, string>> = {
  submit: "全部提交审核",
  proofread: "全部校对通过",
  approve: "全部审核通过",
  return: "全部退回",
};

/** So many at a time: progress is seen, and a lost connection costs little. */
const atOnce = 25;

/** The steps that whoever is signed in may take with the documents of a batch, each with its count. */
export function BatchSteps({ id, documents, onDone }: Props) {
  const [comment, setComment] = useState("");
  const [status, setStatus] = useState("");
  const [refused, setRefused] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const titles = new Map(documents.map((document) => [document.id, document.title]));
  const ready = (action: BatchAction) =>
    // What is the same as what residents read wants no review.
    documents.filter(({ actions, changes }) => actions.includes(action) && changes.length > 0);

  const take = async (action: BatchAction) => {
    const wanted = ready(action);
    const refusals: string[] = [];
    setBusy(true);
    for (let from = 0; from < wanted.length; from += atOnce) {
      setStatus(`${words[action]}：${String(from)} / ${String(wanted.length)}`);
      const some = wanted.slice(from, from + atOnce);
      const answer = await sendToServer<{ results: { id: string; refused?: string }[] }>(
        `/api/excel/batches/${id}`,
        { action, comment, documents: some.map((one) => ({ id: one.id, sha256: one.sha256 })) },
      );
      if (!answer.ok) {
        refusals.push(answer.failure.message);
        break;
      }
      for (const result of answer.value.results)
        if (result.refused !== undefined)
          refusals.push(`${titles.get(result.id) ?? result.id}：${result.refused}`);
    }
    setBusy(false);
    setRefused(refusals);
    setStatus(refusals.length === 0 ? `${words[action]}：已完成。` : "有几份没有办成：");
    onDone();
  };

  const possible = batchActions.filter((action) => ready(action).length > 0);
  return (
    <section aria-label="整批办理">
      {possible.length > 0 ? (
        <>
          <label>
            意见或说明（检查有提醒时要写原因；退回要写理由）
            <input
              value={comment}
              maxLength={2000}
              onChange={({ target }) => setComment(target.value)}
            />
          </label>
          <div className="excel__steps">
            {possible.map((action) => (
              <button key={action} type="button" disabled={busy} onClick={() => void take(action)}>
                {words[action]}（{ready(action).length} 份）
              </button>
            ))}
          </div>
        </>
      ) : (
        <p>现在没有要您办的。</p>
      )}
      <p role="status">{status}</p>
      {refused.length > 0 && (
        <ul>
          {refused.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
