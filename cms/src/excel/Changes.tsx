import type { Change } from "./plan.ts";

/** Old → new, cell by cell. What was empty has no old. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <dl className="excel__changes">
      {changes.map(({ column, before, after }) => (
        <div key={column}>
          <dt>{column}</dt>
          <dd>
            {before !== "" && (
              <>
                <del>{before}</del>
                <span aria-hidden="true"> → </span>
              </>
            )}
            {after === "" ? <em>清空</em> : <ins>{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
