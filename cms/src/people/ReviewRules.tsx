import { ledger } from "../publication/ledger.ts";
import { momentWord } from "../publication/panel/words.ts";
import { RuleForm } from "./RuleForm.tsx";
import { classWords, ruleWord } from "./ruleWords.ts";

/** How many reviews and proofreads each kind of change needs, since when, and who decided it. */
export async function ReviewRules({ mayPropose }: { mayPropose: boolean }) {
  const [rules, history] = await Promise.all([ledger().reviewRules(), ledger().ruleHistory()]);
  return (
    <section>
      <h2>审核规则</h2>
      <p>
        改规则也要两人：一位管理员提议，另一位管理员或三审在“待确认的提议”里确认。至少两位不同的审核人，新内容和公告最后一审须是三审；政策解读新写、修改都要三审。更正是只改号码、接听或开放时间、地址写法、核实日期这几栏，可以只要一位审核人；是不是更正由台账比对，不由人选。已经在审的内容仍按提交时的规则。
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">用于</th>
            <th scope="col">审核和校对</th>
            <th scope="col">版本</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => {
            const last = history.find(({ changeClass }) => changeClass === rule.changeClass);
            return (
              <tr key={rule.changeClass}>
                <th scope="row">{classWords[rule.changeClass]}</th>
                <td>{ruleWord(rule)}</td>
                <td>
                  {last
                    ? `第 ${String(last.version)} 版，${momentWord(last.at)}`
                    : "第 1 版，系统默认"}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {history.length > 0 && (
        <details>
          <summary>改过的规则（{history.length}）</summary>
          <ul>
            {history.map((change) => (
              <li key={`${change.changeClass} ${String(change.version)}`}>
                {classWords[change.changeClass]}第 {change.version} 版：{ruleWord(change)}（
                {change.proposedBy}提议，{change.confirmedBy}确认，{momentWord(change.at)}）
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayPropose && <RuleForm />}
    </section>
  );
}
