import type { Standing } from "./standing.ts";
import { momentWord, roleWord } from "./words.ts";

/** Reviews that the emergency lane left for afterwards, and until when they are due. */
export function Tasks({ tasks }: { tasks: Standing["tasks"] }) {
  if (tasks.length === 0) return null;
  return (
    <section>
      <h4>紧急发布后要补的审核</h4>
      <ul className="publication-panel__tasks">
        {tasks.map(({ role, sha256, dueAt }) => (
          <li key={`${role} ${sha256} ${dueAt}`}>
            {roleWord(role)}：<time dateTime={dueAt}>{momentWord(dueAt)}</time> 前
            {Date.parse(dueAt) < Date.now() && <strong>，已经超过时间</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}
