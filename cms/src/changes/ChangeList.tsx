import type { Change, Part } from "./change.ts";
import "./changes.css";

/** What differs, field by field; what went and what came is told to screen readers too. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <dl className="change-list">
      {changes.map(({ path, label, lines }) => (
        <div key={`${path} ${label}`}>
          <dt>{label}</dt>
          {lines.map((parts, index) => (
            <dd key={index}>
              {parts.map((part, place) => (
                <Words key={place} {...part} />
              ))}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Words({ text, mark }: Part) {
  if (mark === "added")
    return (
      <ins>
        <span className="visually-hidden">（新增）</span>
        {text}
      </ins>
    );
  if (mark === "removed")
    return (
      <del>
        <span className="visually-hidden">（删去）</span>
        {text}
      </del>
    );
  return <span>{text}</span>;
}
