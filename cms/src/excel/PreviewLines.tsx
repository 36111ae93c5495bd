import { type ReactNode, useState } from "react";
import { Changes } from "./Changes.tsx";
import type { PlannedLine } from "./plan.ts";

type Line = Omit<PlannedLine, "document">;

interface Props {
  lines: readonly Line[];
  ignored: readonly string[];
  onWrong: () => void;
  onImport: () => void;
}

/** What an import would do, wrong lines first, then the changes; nothing is written yet. */
export function PreviewLines({ lines, ignored, onWrong, onImport }: Props) {
  const of = (kind: Line["kind"]) => lines.filter((line) => line.kind === kind);
  const [wrong, changed, added, same] = [of("wrong"), of("changed"), of("new"), of("unchanged")];
  const count = changed.length + added.length;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">预览：还没有写入</h2>
      <p>
        新增 {added.length} 行，修改 {changed.length} 行，不变 {same.length} 行，有错 {wrong.length}{" "}
        行。
      </p>
      {ignored.length > 0 && <p>这些列系统里没有，不会导入：{ignored.join("、")}。</p>}
      <Group title="有错，不会导入" lines={wrong}>
        {({ reasons }) => (
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </Group>
      {wrong.length > 0 && (
        <button type="button" onClick={onWrong}>
          下载有错的 {wrong.length} 行
        </button>
      )}
      <Group title="修改" lines={changed}>
        {({ changes }) => <Changes changes={changes} />}
      </Group>
      <Group title="新增" lines={added}>
        {({ changes }) => <Changes changes={changes} />}
      </Group>
      {count > 0 && (
        <button type="button" className="excel__go" onClick={onImport}>
          导入 {count} 行{wrong.length > 0 ? `，跳过有错的 ${String(wrong.length)} 行` : ""}
        </button>
      )}
    </section>
  );
}

interface GroupProps {
  title: string;
  lines: readonly Line[];
  children: (line: Line) => ReactNode;
}

/** More at once would stall an office PC. */
const shownAtFirst = 100;

function Group({ title, lines, children }: GroupProps) {
  const [shown, setShown] = useState(shownAtFirst);
  if (lines.length === 0) return null;
  return (
    <>
      <h3>
        {title}（{lines.length}）
      </h3>
      <ol className="excel__lines">
        {lines.slice(0, shown).map((line) => (
          <li key={line.line}>
            <strong>
              第 {line.line} 行 {line.title || "（没有标题）"}
            </strong>
            {children(line)}
          </li>
        ))}
      </ol>
      {lines.length > shown && (
        <button type="button" onClick={() => setShown(shown + 10 * shownAtFirst)}>
          再看一些（还有 {lines.length - shown} 行）
        </button>
      )}
    </>
  );
}
