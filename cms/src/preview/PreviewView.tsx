import Link from "next/link";
import type { AdminViewServerProps, PayloadRequest } from "payload";
import { documentTypes } from "@haizhu/shared/documents/registry";
import { AdminView } from "../adminView/AdminView.tsx";
import { documentAt } from "../publication/documentAt.ts";
import { draftOf } from "../publication/draft.ts";
import { examine } from "../publication/examine.ts";
import { ledger } from "../publication/ledger.ts";
import { PreviewFrames } from "./PreviewFrames.tsx";
import { PreviewLinks } from "./PreviewLinks.tsx";
import "./preview.css";

/**
 * A document as residents would see it: the version under review, which is what reviewers decide on,
 * or the draft as it was last saved, with links to show it to others.
 */
export function PreviewView(view: AdminViewServerProps) {
  const { type, id, version } = view.searchParams ?? {};
  return (
    <AdminView view={view} path="/preview" title="预览">
      <Preview req={view.initPageResult.req} {...{ type, id }} wantsDraft={version === "draft"} />
    </AdminView>
  );
}

interface Asked {
  req: PayloadRequest;
  type: unknown;
  id: unknown;
}

async function Preview({ wantsDraft, ...asked }: Asked & { wantsDraft: boolean }) {
  const found = await read(asked);
  if (!found) return <p>没有这份内容。请从内容的“发布”那一栏打开预览。</p>;
  const { type, id, title, underReview, isNewer } = found;
  const showsDraft = underReview === null || wantsDraft;
  const address = `/api/preview/${type}/${id}/`;
  const here = `/admin/preview?type=${type}&id=${id}`;
  return (
    <div className="preview">
      <p>
        <Link href={`/admin/collections/${documentTypes[type].plural}/${id}`}>回到“{title}”</Link>
      </p>
      {underReview !== null && isNewer && (
        <p>
          提交审核以后，草稿又改过。
          {showsDraft ? (
            <Link href={here}>看提交审核的这一版</Link>
          ) : (
            <Link href={`${here}&version=draft`}>看最近一次保存的草稿</Link>
          )}
        </p>
      )}
      <p>
        {showsDraft
          ? "这里是最近一次保存的内容，用的就是居民网页的模板。"
          : "这里是提交审核的这一版，用的就是居民网页的模板；审核通过，居民看到的就是它。"}
        朗读、存图片这些按钮，发布以后才会出现。
      </p>
      <PreviewFrames
        key={String(showsDraft)}
        address={showsDraft ? `${address}page` : `${address}revisions/${underReview}/page`}
      />
      {(showsDraft || !isNewer) && <PreviewLinks type={type} id={id} />}
    </div>
  );
}

async function read({ req, ...named }: Asked) {
  try {
    const { type, id } = documentAt(named.type, named.id);
    const draft = await draftOf(req, type, id);
    if (!draft || !documentTypes[type].pages) return undefined;
    const { draftSha256: underReview } = await ledger().stateOf(type, id);
    const now = underReview === null ? undefined : await examine(req, type, draft);
    const isNewer = now !== undefined && !(now.ok && now.sha256 === underReview);
    return { type, id, title: String(draft.title), underReview, isNewer };
  } catch {
    // An address that somebody has typed may name anything.
    return undefined;
  }
}
