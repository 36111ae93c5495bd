import {
  useAllFormFields,
  useDocumentInfo,
  useForm,
  useFormModified,
  useFormProcessing,
} from "@payloadcms/ui";
import { reduceFieldsToValues } from "payload/shared";
import { useEffect, useRef, useState } from "react";
import { sendToServer } from "../askServer.ts";
import type { Change } from "../changes/change.ts";
import { ChangeList } from "../changes/ChangeList.tsx";
import type { Standing } from "../publication/panel/standing.ts";
import { momentWord } from "../publication/panel/words.ts";

/** How often to look whether somebody else has saved. */
const watch = 30_000;

/**
 * Somebody else has saved since this form was opened. Both texts are there: theirs is saved, one's own
 * stands in the form; which one goes on is for people to say.
 */
export function Conflict(props: {
  type: string;
  id: string;
  standing: Standing;
  refresh: () => Promise<void>;
}) {
  const { type, id, standing, refresh } = props;
  const [fields, dispatch] = useAllFormFields();
  const form = useForm();
  const processing = useFormProcessing();
  const [changes, setChanges] = useState<readonly Change[]>();
  useEffect(() => {
    const look = () => void refresh();
    const timer = setInterval(look, watch);
    window.addEventListener("focus", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", look);
    };
  }, [refresh]);
  // A save that was refused has ended too.
  useEffect(() => {
    if (!processing) void refresh();
  }, [processing, refresh]);

  const modified = useFormModified();
  const typed = useRef(false);
  typed.current ||= modified;
  const { data } = useDocumentInfo();
  const standingNow = Date.parse(standing.savedAt);
  // After a save of one's own the form's fields learn a moment later than the document which version
  // they hold: no conflict, then.
  const isOlder = (held: unknown) => typeof held !== "string" || Date.parse(held) < standingNow;
  const opened = fields.basedOn?.value;
  const stale = typeof opened === "string" && isOlder(opened) && isOlder(data?.updatedAt);
  const { setModified } = form;
  // Payload takes a form for saved once it was sent, also when that was refused.
  useEffect(() => {
    if (stale && typed.current) setModified(true);
  }, [stale, setModified]);
  if (!stale) return null;

  const compare = async () => {
    const wish = { type, id, fields: reduceFieldsToValues(fields, true) };
    const answer = await sendToServer<{ changes: Change[] }>("/api/publication/changes", wish);
    if (answer.ok) setChanges(answer.value.changes);
  };
  const takeMine = () => {
    dispatch({ type: "UPDATE", path: "basedOn", value: standing.savedAt });
    form.setModified(true);
  };
  const reload = () => window.location.reload();
  const who = `${standing.savedBy ?? "另一位同事"}在 ${momentWord(standing.savedAt)} 保存过`;
  if (!typed.current)
    return (
      <section className="publication-panel__warning" role="status">
        <p>{who}，这里显示的是之前的。</p>
        <button type="button" className="publication-panel__button" onClick={reload}>
          看最新的
        </button>
      </section>
    );
  const takeTheirs = () => {
    // One's own words stay in the browser and are offered after the page has come again.
    form.setModified(false);
    setTimeout(reload, 100);
  };
  return (
    <section className="publication-panel__warning" role="alert">
      <h4>有人同时在改这份内容</h4>
      <p>{who}。您写的还在左边的表单里，没有丢；现在保存不了，免得盖掉对方的。</p>
      <div className="publication-panel__buttons">
        <button type="button" className="publication-panel__button" onClick={() => void compare()}>
          看差别
        </button>
        <button type="button" className="publication-panel__button" onClick={takeMine}>
          用我写的（再点保存）
        </button>
        <button type="button" className="publication-panel__button" onClick={takeTheirs}>
          用对方的
        </button>
      </div>
      <small>没有用的那一份也找得到：对方的在“版本”里，您的会再提供一次。</small>
      {changes && (
        <>
          <p>从对方保存的到您写的，有 {changes.length} 处不同：</p>
          <ChangeList changes={changes} />
        </>
      )}
    </section>
  );
}
