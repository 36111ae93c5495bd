import { useEffect, useState } from "react";
import { askServer, type Failure, sendToServer } from "../askServer.ts";
import type { Outlet, OutletCopy } from "../ledger/answers.ts";
import { Confirm } from "../publication/panel/Confirm.tsx";
import type { Standing } from "../publication/panel/standing.ts";
import { copyWord, officialAccount, placeWord, staleWord } from "./words.ts";

interface Props {
  type: string;
  id: string;
  standing: Standing;
  /** Whether whoever is signed in may say where it was taken. */
  mayRecord: boolean;
  /** Reads the standing again. */
  refresh: () => Promise<void>;
}

type Action = "take-to-outlet" | "remove-from-outlet";
type Place = Pick<OutletCopy, "outlet" | "place">;

/** Posters, leaflets, other sites …: where the document was taken by hand, and what is to be done there. */
export function OtherOutlets({ type, id, standing, mayRecord, refresh }: Props) {
  const [failure, setFailure] = useState<Failure>();
  const [asked, setAsked] = useState<Place & { action: Action }>();
  const { liveSha256 } = standing;
  const copies = standing.outlets.filter(({ outlet }) => outlet !== officialAccount);
  if (copies.length === 0 && (liveSha256 === null || !mayRecord)) return null;

  const record = async ({ outlet, place }: Place, action: Action): Promise<boolean> => {
    setAsked(undefined);
    const wish = { type, id, outlet, place, action, sha256: liveSha256 };
    const answer = await sendToServer("/api/outlets/record", wish);
    setFailure(answer.ok ? undefined : answer.failure);
    await refresh();
    return answer.ok;
  };

  return (
    <section aria-label="张贴、印发和转载">
      <h4>张贴、印发和转载</h4>
      {failure && (
        <p className="publication-panel__failure" role="alert">
          {failure.message}
        </p>
      )}
      {copies.map((copy) => (
        <div key={`${copy.outlet} ${copy.place}`}>
          <p className={copy.stale ? "publication-panel__warning" : undefined}>
            {copy.stale && <strong>要去处理：{staleWord(copy.stale)}。</strong>} {copyWord(copy)}
          </p>
          {mayRecord && asked?.outlet === copy.outlet && asked.place === copy.place ? (
            <Confirm
              question={`${placeWord(copy)}：${questions[asked.action]}`}
              answer={answers[asked.action]}
              onYes={() => void record(asked, asked.action)}
              onNo={() => setAsked(undefined)}
            />
          ) : (
            mayRecord && (
              <div className="publication-panel__buttons">
                {copy.stale && liveSha256 !== null && (
                  <Deed copy={copy} action="take-to-outlet" ask={setAsked} />
                )}
                <Deed copy={copy} action="remove-from-outlet" ask={setAsked} />
              </div>
            )
          )}
        </div>
      ))}
      {mayRecord && liveSha256 !== null && (
        <NewPlace onRecord={(place) => record(place, "take-to-outlet")} />
      )}
    </section>
  );
}

const answers: Readonly<Record<Action, string>> = {
  "take-to-outlet": "已换成新的",
  "remove-from-outlet": "已撤走",
};
const questions: Readonly<Record<Action, string>> = {
  "take-to-outlet": "那里的内容和网站上现在的一样了吗？",
  "remove-from-outlet": "那里已经没有这份内容了吗？登记以后不再提醒。",
};

function Deed(props: {
  copy: OutletCopy;
  action: Action;
  ask: (asked: Place & { action: Action }) => void;
}) {
  const { copy, action, ask } = props;
  const { outlet, place } = copy;
  return (
    <button
      type="button"
      className="publication-panel__button"
      aria-label={`${placeWord(copy)}：${answers[action]}`}
      onClick={() => ask({ outlet, place, action })}
    >
      {answers[action]}
    </button>
  );
}

/** Says that the version that is live now hangs, lies or stands somewhere. */
function NewPlace({ onRecord }: { onRecord: (place: Place) => Promise<boolean> }) {
  const [kinds, setKinds] = useState<Outlet[]>([]);
  const [outlet, setOutlet] = useState("");
  const [place, setPlace] = useState("");
  useEffect(() => {
    void askServer<{ outlets: Outlet[] }>("/api/outlets").then((answer) => {
      if (answer.ok) setKinds(answer.value.outlets.filter(({ hasPlace }) => hasPlace));
    });
  }, []);
  const chosen = outlet === "" ? (kinds[0]?.name ?? "") : outlet;
  const go = async () => {
    if (await onRecord({ outlet: chosen, place: place.trim() })) setPlace("");
  };
  return (
    <details>
      <summary>登记一处</summary>
      <label>
        哪一种
        <select value={chosen} onChange={({ target }) => setOutlet(target.value)}>
          {kinds.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        在哪里（地点或网址）
        <input value={place} maxLength={200} onChange={({ target }) => setPlace(target.value)} />
      </label>
      <p>
        <small>登记的是居民现在看到的这一版。以后改了、撤了，这里和工作台会提醒去换、去撤。</small>
      </p>
      <button
        type="button"
        className="publication-panel__button"
        disabled={place.trim() === ""}
        onClick={() => void go()}
      >
        登记
      </button>
    </details>
  );
}
