import { answerTo } from "@haizhu/shared/search/answer";
import type { SearchResult } from "@haizhu/shared/search/engine";
import { highlighted } from "@haizhu/shared/search/highlight";
import { whyFound } from "./whyFound.ts";

interface Props {
  query: string;
  results: readonly SearchResult[];
  siteUrl: string;
}

/** What residents are shown for a query, and for each page why. */
export function Results({ query, results, siteUrl }: Props) {
  const confident = results.filter((result) => result.confident);
  const possible = results.filter((result) => !result.confident);
  const answer = answerTo(results, new Date());
  const list = (some: readonly SearchResult[]) => (
    <ol>
      {some.map((result) => (
        <li key={result.u}>
          <a href={siteUrl.replace(/\/$/, "") + result.u} target="_blank" rel="noreferrer">
            {marked(result.t, result.matched)}
          </a>
          <span>
            {result.y} · {whyFound(result, query)}
          </span>
        </li>
      ))}
    </ol>
  );
  return (
    <section aria-label="居民看到的结果">
      {answer && (
        <p>
          最上面直接回答：{answer.title}
          {answer.answer.kind === "phone" &&
            `（${answer.answer.numbers.map(({ number }) => number).join("、")}）`}
        </p>
      )}
      {confident.length > 0 && list(confident)}
      {possible.length > 0 && (
        <>
          <h2>可能相关</h2>
          {list(possible)}
        </>
      )}
    </section>
  );
}

function marked(text: string, words: readonly string[]) {
  return highlighted(text, words).map((piece, index) =>
    piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}
