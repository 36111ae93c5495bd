import type { Standing } from "./standing.ts";

/** What a submission would refuse in the draft as it was last saved. */
export function Missing({ missing }: { missing: Standing["missing"] }) {
  if (missing.length === 0) return null;
  return (
    <section>
      <h4>提交前还要补充（{missing.length}）</h4>
      <ul className="publication-panel__missing">
        {missing.map(({ path, message }) => (
          <li key={`${path} ${message}`}>{message}</li>
        ))}
      </ul>
    </section>
  );
}
