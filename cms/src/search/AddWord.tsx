"use client";

import Link from "next/link";
import { type SubmitEvent, useEffect, useState } from "react";
import { wordIn } from "@haizhu/shared/searchText/lexiconWord";
import { sendToServer } from "../askServer.ts";
import type { WordAdded } from "./addWord.ts";
import type { Target } from "./targets.ts";

/** Long enough for a word to be finished. */
const pause = 300;

const outcomes: Record<WordAdded["outcome"], (word: string, name: string) => string> = {
  added: (word, name) =>
    `已经把“${word}”加进叫法“${name}”的草稿。提交审核、通过以后，居民就搜得到。`,
  created: (word, name) =>
    `已经为“${word}”新建叫法“${name}”的草稿。提交审核、通过以后，居民就搜得到。`,
  wasThere: (word, name) =>
    `叫法“${name}”里已经有“${word}”。如果居民还搜不到，多半是还没有提交，或者还在审核。`,
};

/** Two clicks: what was meant, and yes. Typing is needed only when what was meant is not offered. */
export function AddWord({ query }: { query: string }) {
  const [word, setWord] = useState(() => wordIn(query));
  const [wanted, setWanted] = useState("");
  const [targets, setTargets] = useState<Target[]>();
  const [chosen, setChosen] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [done, setDone] = useState<WordAdded & { word: string }>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let stopped = false;
    const look = async () => {
      const wish = { query, wanted };
      const answer = await sendToServer<{ targets: Target[] }>("/api/search/targets", wish);
      if (stopped) return;
      setTargets(answer.ok ? answer.value.targets : []);
      setFailure(answer.ok ? undefined : answer.failure.message);
    };
    const timer = setTimeout(() => void look(), wanted === "" ? 0 : pause);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [query, wanted]);

  const target = targets?.find((one) => keyOf(one) === chosen);

  const add = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!target || busy) return;
    setBusy(true);
    setDone(undefined);
    const { id: concept, name } = target;
    const answer = await sendToServer<WordAdded>("/api/search/word", { word, concept, name });
    setBusy(false);
    setFailure(answer.ok ? undefined : answer.failure.message);
    if (answer.ok) setDone({ ...answer.value, word });
  };

  return (
    <section aria-labelledby="try-add">
      <h2 id="try-add">要找的不在里面？加一个叫法</h2>
      <form onSubmit={(event) => void add(event)}>
        <label>
          居民的叫法
          <input
            value={word}
            maxLength={60}
            required
            autoComplete="off"
            onChange={({ target }) => setWord(target.value)}
          />
        </label>
        <label>
          下面没有？写几个字找（正式名称，或者页面标题）
          <input
            type="search"
            value={wanted}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => setWanted(target.value)}
            // Enter here would add the word while its meaning is still being looked for.
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        </label>
        <fieldset>
          <legend>其实是指</legend>
          {targets?.length === 0 && <p>没有合适的。在上面写几个字找一找。</p>}
          {targets?.map((one) => (
            <label key={keyOf(one)}>
              <input
                type="radio"
                name="target"
                required
                checked={keyOf(one) === chosen}
                onChange={() => setChosen(keyOf(one))}
              />
              <span>
                {one.name}
                <small>{explain(one)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <button type="submit" disabled={!target}>
          加上这个叫法
        </button>
      </form>
      <div role="status">
        {failure !== undefined && <p className="try-search__failure">{failure}</p>}
        {done && (
          <p className="try-search__done">
            {outcomes[done.outcome](done.word, done.name)}
            <Link href={`/admin/collections/lexicon/${done.id}`} prefetch={false}>
              打开草稿，提交审核
            </Link>
          </p>
        )}
      </div>
    </section>
  );
}

const keyOf = ({ id, name }: Target) => id ?? `new ${name}`;

const mostWords = 5;

function explain({ id, words, page }: Target): string {
  const from = page === undefined ? "" : `页面：${page}。`;
  if (id === null) return `${from}新建一个叫法`;
  const some = words.slice(0, mostWords).join("、");
  return `${from}已有叫法：${some}${words.length > mostWords ? "……" : ""}`;
}
