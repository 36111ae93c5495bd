import { useState } from "react";
import { sendToServer } from "../askServer.ts";

/** Begins the next notice with the words of this one. */
export function Again({ id }: { id: string }) {
  const [failure, setFailure] = useState("");
  const [busy, setBusy] = useState(false);
  // A second press while the page is still here would begin a second draft.
  const begin = async () => {
    setBusy(true);
    const answer = await sendToServer<{ id: string }>("/api/publication/again", { id });
    if (answer.ok) window.location.assign(`/admin/collections/activities/${answer.value.id}`);
    else {
      setFailure(answer.failure.message);
      setBusy(false);
    }
  };
  return (
    <section aria-label="再办一次">
      <button
        type="button"
        className="publication-panel__button"
        disabled={busy}
        onClick={() => void begin()}
      >
        照这一条新建
      </button>
      <p>
        <small>时间、状态和核实日期留空，其余照搬，存成一份新草稿。</small>
      </p>
      {failure !== "" && (
        <p className="publication-panel__failure" role="alert">
          {failure}
        </p>
      )}
    </section>
  );
}
