import { type ReactNode, useId } from "react";

interface Props<Item> {
  title: string;
  /** What stands there when there is nothing: an empty list looks like a fault. */
  none: string;
  items: readonly Item[];
  line: (item: Item) => ReactNode;
}

const shown = 10;

/** One list of the desk; a long one folds away its tail. */
export function Section<Item extends { type: string; id: string }>(props: Props<Item>) {
  const { title, none, items, line } = props;
  const heading = useId();
  const list = (some: readonly Item[]) => (
    <ul>
      {some.map((item, index) => (
        <li key={`${item.type} ${item.id} ${String(index)}`}>{line(item)}</li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        {title}
        {items.length > 0 && <span className="desk__count">{items.length}</span>}
      </h2>
      {items.length === 0 ? <p>{none}</p> : list(items.slice(0, shown))}
      {items.length > shown && (
        <details>
          <summary>还有 {items.length - shown} 条</summary>
          {list(items.slice(shown))}
        </details>
      )}
    </section>
  );
}
