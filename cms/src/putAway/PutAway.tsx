"use client";

import { useState } from "react";
import { type Failure, sendToServer } from "../askServer.ts";
import type { Standing } from "../publication/panel/standing.ts";

interface Props {
  type: string;
  id: string;
  standing: Standing;
  /** Reads the standing again. */
  refresh: () => Promise<void>;
}

/** 收起这份草稿: for what was never published; and the way back. */
export function PutAway({ type, id, standing, refresh }: Props) {
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<Failure>();
  const away = isAway(standing);
  if (!away && !mayGo(standing)) return null;

  const send = async () => {
    const answer = await sendToServer("/api/put-away", { type, id, away: !away, reason });
    setFailure(answer.ok ? undefined : answer.failure);
    if (answer.ok) setReason("");
    await refresh();
  };

  return (
    <section aria-label="收起草稿">
      <h4>收起草稿</h4>
      {away ? (
        <p className="publication-panel__warning">
          这份草稿已收起：列表和选择框里都没有它，什么都没有删。
        </p>
      ) : (
        <details>
          <summary>不要了？可以收起</summary>
          <p>收起以后，列表和选择框里不再有它；什么都不删，随时可以放回。</p>
          <label>
            为什么收起
            <input
              value={reason}
              maxLength={500}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <button type="button" className="publication-panel__button" onClick={() => void send()}>
            收起
          </button>
        </details>
      )}
      {away && (
        <button type="button" className="publication-panel__button" onClick={() => void send()}>
          放回列表
        </button>
      )}
      {failure && (
        <p className="publication-panel__failure" role="alert">
          {failure.message}
        </p>
      )}
    </section>
  );
}

const deciding = ["put-away", "bring-back", "submit", "expedite"];

/** As the ledger's `put_away_ids` has it. */
export function isAway({ events }: Pick<Standing, "events">): boolean {
  return events.findLast(({ action }) => deciding.includes(action))?.action === "put-away";
}

/** Never published and not under review; a frozen address says that it was published once. */
function mayGo({ slugFrozen, draftSha256 }: Standing): boolean {
  return !slugFrozen && draftSha256 === null;
}
