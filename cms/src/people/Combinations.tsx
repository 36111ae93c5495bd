import { ledger } from "../publication/ledger.ts";
import { momentWord } from "../publication/panel/words.ts";
import { CombinationForm } from "./CombinationForm.tsx";
import { allowedWord, combinationWord } from "./combinationWords.ts";

/** What one person may not combine here, what is so everywhere, and who decided it when. */
export async function Combinations({ mayPropose }: { mayPropose: boolean }) {
  const [forbidden, history] = await Promise.all([
    ledger().forbiddenCombinations(),
    ledger().combinationHistory(),
  ]);
  return (
    <section>
      <h2>谁能兼谁</h2>
      <p>
        不能改的：管理员不兼任别的角色；写过的人不校对、不审核；每一审由不同的人来做。下面没有列出的都可以。改也要两人，和审核规则一样。
      </p>
      {forbidden.length === 0 ? (
        <p>本区没有另外的限制。</p>
      ) : (
        <ul>
          {forbidden.map((pair) => (
            <li key={combinationWord(pair)}>不可以：{combinationWord(pair)}</li>
          ))}
        </ul>
      )}
      {history.length > 0 && (
        <details>
          <summary>改过的兼任规则（{history.length}）</summary>
          <ul>
            {history.map((change, index) => (
              <li key={`${change.at} ${combinationWord(change)}`}>
                第 {history.length - index + 1} 版：{allowedWord(change)}
                {combinationWord(change)}（{change.proposedBy}提议，{change.confirmedBy}确认，
                {momentWord(change.at)}）
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayPropose && <CombinationForm />}
    </section>
  );
}
