import { useEffect, useState } from "react";
import { askServer } from "../askServer.ts";
import type { Standing } from "../publication/panel/standing.ts";
import { ChangeList } from "./ChangeList.tsx";
import type { Changes } from "./endpoint.ts";

/**
 * What the version under review, or the saved draft, would change in what residents read. Open for
 * whoever has to decide about it.
 */
export function WhatChanges(props: {
  type: string;
  id: string;
  standing: Standing;
  open: boolean;
}) {
  const { type, id, standing, open } = props;
  const { liveSha256, draftSha256, savedSha256 } = standing;
  const [found, setFound] = useState<Changes>();
  const news = draftSha256 ?? savedSha256;
  useEffect(() => {
    if (liveSha256 === null) return;
    void askServer<Changes>(`/api/publication/${type}/${id}/changes`).then((answer) => {
      if (answer.ok) setFound(answer.value);
    });
  }, [type, id, liveSha256, news]);

  if (draftSha256 !== null && liveSha256 === null)
    return <p>居民现在看不到这份内容，没有可以比较的版本。请通读全文。</p>;
  if (!found || liveSha256 === null || found.changes.length === 0) return null;
  const what = draftSha256 === null ? "草稿" : "待审的版本";
  return (
    <details open={open}>
      <summary>
        {what}与居民看到的相比，改了 {found.changes.length} 处
      </summary>
      <ChangeList changes={found.changes} />
    </details>
  );
}
