import { ledger } from "../publication/ledger.ts";
import { momentWord } from "../publication/panel/words.ts";
import { LimitForm } from "./LimitForm.tsx";
import { roleLabels } from "./roles.ts";

/** How long each turn may take, since when, and who decided it. */
export async function Limits({ mayPropose }: { mayPropose: boolean }) {
  const limits = await ledger().reviewLimits();
  return (
    <section>
      <h2>审核时限</h2>
      <p>
        从上一环节办完算起，按钟点算，含休息日。过了时限只在工作台和“发布”栏里写明“已超时”，不影响办理。改时限也要两人。
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">环节</th>
            <th scope="col">时限</th>
            <th scope="col">版本</th>
          </tr>
        </thead>
        <tbody>
          {limits.map(({ role, hours, version, at, proposedBy, confirmedBy }) => (
            <tr key={role}>
              <th scope="row">{roleLabels[role]}</th>
              <td>{hours} 小时</td>
              <td>
                {at === null
                  ? "第 1 版，系统默认"
                  : `第 ${String(version)} 版，${momentWord(at)}，${proposedBy ?? ""}提议，${confirmedBy ?? ""}确认`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mayPropose && <LimitForm />}
    </section>
  );
}
