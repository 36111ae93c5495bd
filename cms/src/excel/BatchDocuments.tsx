import Link from "next/link";
import { useState } from "react";
import { ChangeList } from "../changes/ChangeList.tsx";
import { stateLabels } from "../publication/stateLabels.ts";
import type { BatchDocument } from "./batchShape.ts";

/** More at once would stall an office PC. */
const shownAtFirst = 100;

/** Every document of the batch with what changes in it. */
export function BatchDocuments(props: { plural: string; documents: readonly BatchDocument[] }) {
  const { plural, documents } = props;
  const [shown, setShown] = useState(shownAtFirst);
  return (
    <>
      <ol className="excel__lines">
        {documents.slice(0, shown).map(({ id, title, state, changes }) => (
          <li key={id}>
            <Link href={`/admin/collections/${plural}/${id}`} prefetch={false}>
              {title}
            </Link>
            <span>{stateLabels[state]}</span>
            {changes.length === 0 && <span>和居民看到的一样</span>}
            <ChangeList changes={changes} />
          </li>
        ))}
      </ol>
      {documents.length > shown && (
        <button type="button" onClick={() => setShown(shown + 10 * shownAtFirst)}>
          再看一些（还有 {documents.length - shown} 份）
        </button>
      )}
    </>
  );
}
