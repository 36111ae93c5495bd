import type { Finding } from "@haizhu/shared/checks/finding";
import { useFindings } from "../../checks/form/useFindings.ts";

/**
 * How many places the checks object to in the form as it stands, read out as it changes; what they
 * say stands beside the fields and, for fields on other tabs, here.
 */
export function Findings({ type, id }: { type: string; id: string | undefined }) {
  const found = useFindings(type, id);
  const errors = (found ?? []).filter(({ severity }) => severity === "error");
  const warnings = (found ?? []).filter(({ severity }) => severity === "warning");
  return (
    <section>
      <h4>内容检查</h4>
      <p role="status">{summary(found === undefined, errors.length, warnings.length)}</p>
      <List findings={errors} word="须改正" />
      <List findings={warnings} word="提醒" />
    </section>
  );
}

function List({ findings, word }: { findings: readonly Finding[]; word: string }) {
  if (findings.length === 0) return null;
  return (
    <details>
      <summary>
        {word}（{findings.length}）
      </summary>
      <ul className="publication-panel__missing">
        {findings.map(({ check, path, message }, index) => (
          <li key={`${check} ${path} ${index}`}>{message}</li>
        ))}
      </ul>
    </details>
  );
}

function summary(waiting: boolean, errors: number, warnings: number): string {
  if (waiting) return "正在检查……";
  if (errors > 0) return `有 ${errors} 处须改正，改好才能提交；另有 ${warnings} 处提醒。`;
  if (warnings > 0) return `有 ${warnings} 处提醒。改好，或在提交时写明原因。`;
  return "没有发现问题。";
}
