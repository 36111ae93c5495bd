"use client";

import Link from "next/link";
import { documentTypes } from "@haizhu/shared/documents/registry";
import type { Use, Uses } from "./usesOf.ts";

interface Props {
  uses: Uses;
  /** The saved draft says something else than what residents read. */
  changes: boolean;
  /** It has a page of its own. */
  hasPage: boolean;
}

const shown = 10;

/** 在哪里用到: beside a document, what refers to it, and so what a change of it will change. */
export function UsedBy({ uses: { live, drafts }, changes, hasPage }: Props) {
  return (
    <section aria-label="在哪里用到">
      <h4>在哪里用到</h4>
      {changes && hasPage && <p>这次改动通过以后，它自己的网页、列表和数据接口会变。</p>}
      {live.length === 0 && <p>居民能看到的内容里，没有别处用到它。</p>}
      {live.length > 0 && (
        <>
          <p className={changes ? "publication-panel__warning" : undefined}>
            {changes
              ? `用到它的 ${String(live.length)} 份也跟着变：`
              : `居民能看到的内容里，有 ${String(live.length)} 份用到它：`}
          </p>
          <UseList uses={live} />
        </>
      )}
      {drafts.length > 0 && (
        <>
          <p>草稿里另有 {drafts.length} 份：</p>
          <UseList uses={drafts} />
        </>
      )}
    </section>
  );
}

function UseList({ uses }: { uses: readonly Use[] }) {
  const list = (some: readonly Use[]) => (
    <ul className="publication-panel__missing">
      {some.map(({ type, id, title, places, through }) => (
        <li key={`${type} ${id}`}>
          <Link href={`/admin/collections/${documentTypes[type].plural}/${id}`} prefetch={false}>
            {title}
          </Link>
          （{[documentTypes[type].label, ...places].join("，")}
          {through !== undefined && `，通过“${through}”`}）
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(uses.slice(0, shown))}
      {uses.length > shown && (
        <details>
          <summary>还有 {uses.length - shown} 份</summary>
          {list(uses.slice(shown))}
        </details>
      )}
    </>
  );
}

const named = 5;

/** What happens to those that refer to a document when it is withdrawn; nothing while none does. */
export function withdrawalWord(uses: Uses | undefined): string {
  const live = uses?.live ?? [];
  if (live.length === 0) return "";
  const titles = live.slice(0, named).map(({ title }) => `“${title}”`);
  const more = live.length > named ? "等" : "";
  return `居民能看到的内容里有 ${String(live.length)} 份用到它：${titles.join("、")}${more}。撤下以后，那里不再显示它；文字里的链接会打开撤下说明。`;
}
