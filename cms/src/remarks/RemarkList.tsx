import { useAllFormFields } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import { sendToServer } from "../askServer.ts";
import { notesByField } from "../fields/fieldNotes.ts";
import type { Remark } from "../ledger/answers.ts";
import { nearestField } from "../publication/panel/nearestField.ts";
import { momentWord, roleWord } from "../publication/panel/words.ts";
import { goToField, type Places } from "./places.ts";
import { shownRemarks } from "./shownRemarks.ts";

interface Props {
  type: string;
  id: string;
  remarks: readonly Remark[];
  places: readonly Places[];
  /** Whether whoever is signed in writes here, and so deals with remarks. */
  mayResolve: boolean;
  refresh: () => Promise<void>;
}

/** What was said about single fields: open ones with a way to the field, then those dealt with. */
export function RemarkList({ type, id, remarks, places, mayResolve, refresh }: Props) {
  const [refusal, setRefusal] = useState<string>();
  const open = remarks.filter(({ resolvedAt }) => resolvedAt === null);
  const done = remarks.filter(({ resolvedAt }) => resolvedAt !== null);
  useBesideFields(open);

  const resolve = async (remark: string) => {
    const answer = await sendToServer("/api/publication/remarks/resolve", { type, id, remark });
    setRefusal(answer.ok ? undefined : answer.failure.message);
    await refresh();
  };

  if (remarks.length === 0) return null;
  return (
    <section>
      <h4>针对各栏的意见（{open.length} 条未处理）</h4>
      {refusal !== undefined && <p role="alert">{refusal}</p>}
      <ul className="remark-list">
        {open.map((remark) => (
          <li key={remark.id}>
            <button type="button" onClick={() => goToField(remark.path, places)}>
              {remark.label}
            </button>
            ：{remark.text}
            <small>
              {roleWord(remark.role)} {remark.by} {momentWord(remark.at)}
            </small>
            {mayResolve && (
              <button type="button" onClick={() => void resolve(remark.id)}>
                已处理<span className="visually-hidden">：{remark.text}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {done.length > 0 && (
        <details>
          <summary>处理过的意见（{done.length}）</summary>
          <ul className="remark-list">
            {done.map((remark) => (
              <li key={remark.id}>
                {remark.label}：{remark.text}
                <small>
                  {roleWord(remark.role)} {remark.by}；{remark.resolvedBy}{" "}
                  {momentWord(remark.resolvedAt ?? remark.at)} 处理
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function useBesideFields(open: readonly Remark[]): void {
  const [fields] = useAllFormFields();
  const names = Object.keys(fields).join(" ");
  useEffect(() => {
    const exists = new Set(names.split(" "));
    shownRemarks.show(
      notesByField(open, (path) => nearestField(path, (candidate) => exists.has(candidate))),
    );
    // The list is made anew with each answer; its members tell whether it is another one.
  }, [open.map(({ id }) => id).join(" "), names]);
  useEffect(() => () => shownRemarks.show(new Map()), []);
}
