import { differsFromPending, hasNews, type Standing, worthwhile } from "./standing.ts";
import { actionWords, momentWord, roleWord, stateWords } from "./words.ts";

/** Where the document stands and whose turn it is. */
export function Where({ standing }: { standing: Standing }) {
  const { state, scheduledAt, expiresAt, proofreadsMissing, liveSha256 } = standing;
  const { corrected, stages } = standing;
  return (
    <section aria-live="polite">
      <p className={`publication-panel__state publication-panel__state--${state}`}>
        {stateWords[state] ?? state}
      </p>
      {liveSha256 !== null && state !== "published" && <p>居民现在看到的是上一次发布的版本。</p>}
      {state === "published" && hasNews(standing) && <p>表单里有还没有提交的改动。</p>}
      {scheduledAt !== null && <p>发布时间：{momentWord(scheduledAt)}（北京时间）</p>}
      <Ends standing={standing} />
      {expiresAt !== null && <p>到期自动撤下：{momentWord(expiresAt)}（北京时间）</p>}
      {corrected !== null && (
        <p>
          这是一次更正，与居民看到的相比只改了：{corrected.join("、")}。须经
          {(stages ?? []).map(roleWord).join("、")}。
        </p>
      )}
      {proofreadsMissing > 0 && <p>还差 {proofreadsMissing} 次校对，之后才能开始审核。</p>}
      <Turn standing={standing} />
      {differsFromPending(standing) && (
        <p className="publication-panel__warning">
          表单里的内容在提交之后又改过，与待审的版本不同。请编辑重新提交，再审核。
        </p>
      )}
    </section>
  );
}

/** When which version is to be taken off again. */
function Ends({ standing }: { standing: Standing }) {
  const { draftSha256, draftWithdrawAt, liveWithdrawAt } = standing;
  return (
    <>
      {draftWithdrawAt !== null && (
        <p>撤下时间（待审的这一版）：{momentWord(draftWithdrawAt)}（北京时间）</p>
      )}
      {liveWithdrawAt !== null && (
        <p>撤下时间（居民看到的这一版）：{momentWord(liveWithdrawAt)}（北京时间）</p>
      )}
      {liveWithdrawAt !== null && draftSha256 !== null && draftWithdrawAt === null && (
        <p className="publication-panel__warning">
          待审的版本发布以后，居民现在看到的这一版定好的撤下时间不再有效。新版本也要按时撤下的，请三审另外定时间。
        </p>
      )}
    </>
  );
}

/** Who may do what now, so that people know whom to ask. */
function Turn({ standing }: { standing: Standing }) {
  const byRole = new Map<string, string[]>();
  for (const { action, role } of worthwhile(standing))
    byRole.set(role, [...(byRole.get(role) ?? []), actionWords[action] ?? action]);
  return (
    <dl className="publication-panel__turn">
      {[...byRole].map(([role, actions]) => (
        <div key={role}>
          <dt>{roleWord(role)}</dt>
          <dd>可以{actions.join("、")}</dd>
        </div>
      ))}
    </dl>
  );
}
