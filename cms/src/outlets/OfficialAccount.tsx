"use client";

import { useState } from "react";
import { askServer, type Failure, sendToServer } from "../askServer.ts";
import { Confirm } from "../publication/panel/Confirm.tsx";
import type { Standing } from "../publication/panel/standing.ts";
import { ArticleToCopy } from "./ArticleToCopy.tsx";
import type { Article } from "./publishedArticle.ts";
import { copyWord, officialAccount, remedyWord, staleWord } from "./words.ts";
import "./outlets.css";

interface Props {
  type: string;
  id: string;
  standing: Standing;
  /** Whether whoever is signed in may carry it there. */
  mayRecord: boolean;
  /** Reads the standing again. */
  refresh: () => Promise<void>;
}

type Action = "take-to-outlet" | "remove-from-outlet";

const answers: Readonly<Record<Action, string>> = {
  "take-to-outlet": "公众号里已经改好",
  "remove-from-outlet": "已从公众号删去",
};
const questions: Readonly<Record<Action, string>> = {
  "take-to-outlet": "公众号里的内容和网站上现在的一样了吗？登记以后不再提醒。",
  "remove-from-outlet": "公众号里已经没有这份内容了吗？登记以后不再提醒。",
};

/** The document in the 公众号: which version stands there, whether it is out of date, and the way there. */
export function OfficialAccount({ type, id, standing, mayRecord, refresh }: Props) {
  const [article, setArticle] = useState<Article>();
  const [failure, setFailure] = useState<Failure>();
  const [asked, setAsked] = useState<Action>();
  const { liveSha256 } = standing;
  const copy = standing.outlets.find(({ outlet }) => outlet === officialAccount);
  const stale = copy?.stale ?? undefined;
  // What was open while somebody else published is not what would be copied.
  const open = article?.sha256 === liveSha256 ? article : undefined;
  if (!copy && (liveSha256 === null || !mayRecord)) return null;

  const show = async () => {
    setFailure(undefined);
    const answer = await askServer<Article>(`/api/outlets/official-account/${type}/${id}`);
    if (answer.ok) setArticle(answer.value);
    else setFailure(answer.failure);
    await refresh();
  };

  const record = async (action: Action, sha256: string | null) => {
    setAsked(undefined);
    setFailure(undefined);
    const wish = { type, id, outlet: officialAccount, action, sha256 };
    const answer = await sendToServer("/api/outlets/record", wish);
    if (!answer.ok) setFailure(answer.failure);
    await refresh();
    return answer.ok;
  };

  return (
    <section aria-label="公众号">
      <h4>公众号</h4>
      {copy && <p>{copyWord(copy)}</p>}
      {stale && copy && (
        <p className="publication-panel__warning" role="alert">
          <strong>公众号里的内容过时了：{staleWord(stale)}。</strong>
          {remedyWord(stale, copy.label)}
        </p>
      )}
      {failure && (
        <p className="publication-panel__failure" role="alert">
          {failure.message}
        </p>
      )}
      {asked ? (
        <Confirm
          question={questions[asked]}
          answer={answers[asked]}
          onYes={() => void record(asked, liveSha256)}
          onNo={() => setAsked(undefined)}
        />
      ) : (
        mayRecord && (
          <div className="publication-panel__buttons">
            {liveSha256 !== null && (
              <button
                type="button"
                className="publication-panel__button"
                aria-expanded={open !== undefined}
                onClick={() => (open ? setArticle(undefined) : void show())}
              >
                {open ? "收起" : "复制到公众号"}
              </button>
            )}
            {stale && liveSha256 !== null && <Record action="take-to-outlet" ask={setAsked} />}
            {copy && <Record action="remove-from-outlet" ask={setAsked} />}
          </div>
        )
      )}
      {open && (
        <ArticleToCopy article={open} onCopied={() => record("take-to-outlet", open.sha256)} />
      )}
    </section>
  );
}

function Record({ action, ask }: { action: Action; ask: (action: Action) => void }) {
  return (
    <button type="button" className="publication-panel__button" onClick={() => ask(action)}>
      {answers[action]}
    </button>
  );
}
