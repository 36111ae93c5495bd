import { useFormModified } from "@payloadcms/ui";
import { useState } from "react";
import { askServer, sendToServer } from "../askServer.ts";
import { ChangeList } from "../changes/ChangeList.tsx";
import type { Changes } from "../changes/endpoint.ts";
import { Confirm } from "../publication/panel/Confirm.tsx";
import type { LedgerEvent, Standing } from "../publication/panel/standing.ts";
import { momentWord } from "../publication/panel/words.ts";

interface Props {
  type: string;
  id: string;
  standing: Standing;
  /** Whether whoever is signed in writes here. */
  mayRestore: boolean;
}

/** Every version that was handed in: how it differs from the draft, and the way back to it. */
export function Versions({ type, id, standing, mayRestore }: Props) {
  const handedIn = standing.events.filter(isHandedIn).reverse();
  if (handedIn.length === 0) return null;
  return (
    <details>
      <summary>提交过的版本（{handedIn.length}）</summary>
      <ol className="remark-list">
        {handedIn.map((event) => (
          <li key={event.at}>
            {momentWord(event.at)} {event.actor}
            {event.sha256 === standing.liveSha256 && <strong>（居民看到的）</strong>}
            {event.sha256 === standing.draftSha256 && <strong>（待审的）</strong>}
            <Version {...{ type, id, mayRestore }} sha256={event.sha256 ?? ""} at={event.at} />
          </li>
        ))}
      </ol>
    </details>
  );
}

const isHandedIn = ({ action }: LedgerEvent) => action === "submit" || action === "expedite";

function Version(props: Omit<Props, "standing"> & { sha256: string; at: string }) {
  const { type, id, sha256, at, mayRestore } = props;
  const unsaved = useFormModified();
  const [found, setFound] = useState<Changes>();
  const [refusal, setRefusal] = useState<string>();
  const [asked, setAsked] = useState(false);

  const compare = async () => {
    const address = `/api/publication/${type}/${id}/changes?from=${sha256}&to=saved`;
    const answer = await askServer<Changes>(address);
    if (answer.ok) setFound(answer.value);
    else setRefusal(answer.failure.message);
  };
  const restore = async () => {
    setAsked(false);
    const answer = await sendToServer("/api/publication/restore", { type, id, sha256 });
    if (answer.ok) window.location.reload();
    else setRefusal(answer.failure.message);
  };
  const which = <span className="visually-hidden">：{momentWord(at)} 的版本</span>;
  return (
    <>
      <div className="publication-panel__buttons">
        <button type="button" onClick={() => void compare()}>
          与草稿比较{which}
        </button>
        {mayRestore && (
          <button type="button" disabled={unsaved} onClick={() => setAsked(true)}>
            恢复成草稿{which}
          </button>
        )}
      </div>
      {asked && (
        <Confirm
          question="草稿会换成这个版本，现在的草稿留在历史里。居民看到的不变。确定吗？"
          answer="恢复"
          onYes={() => void restore()}
          onNo={() => setAsked(false)}
        />
      )}
      {refusal !== undefined && <p role="alert">{refusal}</p>}
      {found &&
        (found.changes.length === 0 ? (
          <p>与草稿相同。</p>
        ) : (
          <>
            <p>从这个版本到现在的草稿，改了 {found.changes.length} 处：</p>
            <ChangeList changes={found.changes} />
          </>
        ))}
    </>
  );
}
