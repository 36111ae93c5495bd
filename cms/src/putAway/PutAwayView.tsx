import type { AdminViewServerProps, PayloadRequest } from "payload";
import { documentTypes, typeNames } from "@haizhu/shared/documents/registry";
import { AdminView } from "../adminView/AdminView.tsx";
import { DocumentLink } from "../desk/DocumentLink.tsx";
import { ledger } from "../publication/ledger.ts";

/** Where the drafts are that somebody put away; each is brought back on its own page. */
export function PutAwayView(view: AdminViewServerProps) {
  return (
    <AdminView view={view} path="/put-away" title="收起来的草稿">
      <Drafts req={view.initPageResult.req} />
    </AdminView>
  );
}

async function Drafts({ req }: { req: PayloadRequest }) {
  const found = await Promise.all(
    typeNames.map(async (type) => {
      const ids = await ledger().putAwayIds(type);
      if (ids.length === 0) return [];
      const { docs } = await req.payload.find({
        collection: documentTypes[type].plural,
        where: { id: { in: ids } },
        ...{ depth: 0, pagination: false, select: { title: true } },
        ...{ overrideAccess: false, user: req.user, req },
      });
      return docs.map((draft) => ({
        ...{ type, id: String(draft.id) },
        title: String((draft as { title?: unknown }).title),
      }));
    }),
  );
  const drafts = found.flat();
  if (drafts.length === 0) return <p>没有收起来的草稿。</p>;
  return (
    <>
      <p>打开一份，在“发布”那一栏可以放回列表。</p>
      <ul>
        {drafts.map((draft) => (
          <li key={`${draft.type} ${draft.id}`}>
            <DocumentLink {...draft} />
          </li>
        ))}
      </ul>
    </>
  );
}
