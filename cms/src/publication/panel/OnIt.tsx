import { useState } from "react";
import { sendToServer } from "../../askServer.ts";
import type { Standing } from "./standing.ts";
import { momentWord, roleWord } from "./words.ts";

interface Props {
  type: string;
  id: string;
  standing: Standing;
  /** Whoever is signed in, and the roles in which they act. */
  person: string;
  roles: readonly unknown[];
  refresh: () => Promise<void>;
}

/** Whose turn it is, until when, and who is on it; and the button to say that one is. */
export function OnIt({ type, id, standing, person, roles, refresh }: Props) {
  const { turn, claim, draftSha256, state } = standing;
  const [refusal, setRefusal] = useState<string>();
  if (turn === null) return null;
  const mine = claim?.person === person;
  const send = async (step: "take" | "release") => {
    const wish = { type, id, sha256: draftSha256 ?? "" };
    const answer = await sendToServer(`/api/publication/claims/${step}`, wish);
    setRefusal(answer.ok ? undefined : answer.failure.message);
    await refresh();
  };
  return (
    <section aria-label="谁在审">
      <p>
        {momentWord(turn.since)} 起等{roleWord(turn.role)}，
        {turn.overdue ? <strong>已超时：</strong> : ""}
        应在 {momentWord(turn.dueAt)} 前办完。
      </p>
      {claim !== null && (
        <p>
          {mine ? "您" : claim.by}从 {momentWord(claim.since)} 起在审
          {mine ? "，两小时后自动放下。" : "。别人也可以审；要接手请先说一声。"}
        </p>
      )}
      {state !== "expedited" && roles.includes(turn.role) && (
        <button
          type="button"
          className="publication-panel__button"
          onClick={() => void send(mine ? "release" : "take")}
        >
          {mine ? "放下，不审了" : claim === null ? "我来审" : "由我接手"}
        </button>
      )}
      {refusal !== undefined && <p role="alert">{refusal}</p>}
    </section>
  );
}
