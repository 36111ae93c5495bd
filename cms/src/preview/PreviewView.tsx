import Link from "next/link";
import type { AdminViewServerProps, PayloadRequest } from "payload";
import { documentTypes } from "@haizhu/shared/documents/registry";
import { AdminView } from "../adminView/AdminView.tsx";
import { documentAt } from "../publication/documentAt.ts";
import { draftOf } from "../publication/draft.ts";
import { PreviewFrames } from "./PreviewFrames.tsx";
import { PreviewLinks } from "./PreviewLinks.tsx";
import "./preview.css";

/** A document as it was last saved, as residents would see it, and links to show it to others. */
export function PreviewView(view: AdminViewServerProps) {
  const { type, id } = view.searchParams ?? {};
  return (
    <AdminView view={view} path="/preview" title="预览">
      <Preview req={view.initPageResult.req} type={type} id={id} />
    </AdminView>
  );
}

async function Preview({ req, ...named }: { req: PayloadRequest; type: unknown; id: unknown }) {
  const found = await read(req, named.type, named.id);
  if (!found) return <p>没有这份内容。请从内容的“发布”那一栏打开预览。</p>;
  const { type, id, title } = found;
  return (
    <div className="preview">
      <p>
        <Link href={`/admin/collections/${documentTypes[type].plural}/${id}`}>回到“{title}”</Link>
      </p>
      <p>
        这里是最近一次保存的内容，用的就是居民网页的模板。朗读、存图片这些按钮，发布以后才会出现。
      </p>
      <PreviewFrames address={`/api/preview/${type}/${id}/page`} />
      <PreviewLinks type={type} id={id} />
    </div>
  );
}

async function read(req: PayloadRequest, wantedType: unknown, wantedId: unknown) {
  try {
    const { type, id } = documentAt(wantedType, wantedId);
    const draft = await draftOf(req, type, id);
    return draft && documentTypes[type].pages
      ? { type, id, title: String(draft.title) }
      : undefined;
  } catch {
    // An address that somebody has typed may name anything.
    return undefined;
  }
}
