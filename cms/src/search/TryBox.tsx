"use client";

import { type SubmitEvent, useRef, useState } from "react";
import type { SearchResult } from "@haizhu/shared/search/engine";
import { searchStatus } from "@haizhu/shared/search/searchStatus";
import { sendToServer } from "../askServer.ts";
import { AddWord } from "./AddWord.tsx";
import { Results } from "./Results.tsx";

interface Props {
  siteUrl: string;
  /** Whether whoever is signed in may change the lexicon. */
  mayAdd: boolean;
}

interface Tried {
  query: string;
  results: SearchResult[];
}

/** A query, what residents are shown for it now, and below that the way to a word that is missing. */
export function TryBox({ siteUrl, mayAdd }: Props) {
  const [query, setQuery] = useState("");
  const [tried, setTried] = useState<Tried>();
  const [status, setStatus] = useState("");
  const latest = useRef(0);

  const tryIt = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const turn = ++latest.current;
    setStatus("正在搜索……");
    const answer = await sendToServer<{ results: SearchResult[] }>("/api/search/try", { query });
    if (turn !== latest.current) return;
    setTried(answer.ok ? { query, results: answer.value.results } : undefined);
    setStatus(answer.ok ? searchStatus(answer.value.results) : answer.failure.message);
  };

  return (
    <>
      <p>像居民那样输入，看看他们现在会搜到什么。只查已经发布的内容；试过的词不会被保存。</p>
      <form onSubmit={(event) => void tryIt(event)}>
        <label htmlFor="try-query">居民会输入什么？</label>
        <div className="try-search__line">
          <input
            id="try-query"
            type="search"
            autoComplete="off"
            maxLength={5000}
            required
            value={query}
            onChange={({ target }) => setQuery(target.value)}
          />
          <button type="submit">试一试</button>
        </div>
      </form>
      <p role="status" className="try-search__status">
        {status}
      </p>
      {tried && (
        <>
          <Results {...tried} siteUrl={siteUrl} />
          {mayAdd ? (
            <AddWord key={tried.query} query={tried.query} />
          ) : (
            <p>想要的不在里面？请编辑在这里加一个叫法。</p>
          )}
        </>
      )}
    </>
  );
}
