import { roleWord } from "../publication/panel/words.ts";
import { shownRemarks } from "./shownRemarks.ts";
import "./remarks.css";

/** Beside an input: what reviewers said about it and nobody has dealt with yet. */
export function FieldRemarks({ path }: { path: string }) {
  const said = shownRemarks.useAt(path);
  if (said.length === 0) return null;
  return (
    <ul className="field-remarks">
      {said.map(({ id, by, role, label, text }) => (
        <li key={id}>
          <strong>
            {roleWord(role)}
            {by !== null && `（${by}）`}的意见
          </strong>
          {label}：{text}
        </li>
      ))}
    </ul>
  );
}
