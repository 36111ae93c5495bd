import Link from "next/link";
import type { AdminViewServerProps, PayloadRequest } from "payload";
import { documentTypes } from "@haizhu/shared/documents/registry";
import { z } from "zod";
import { rolesOf } from "../access/access.ts";
import { AdminView } from "../adminView/AdminView.tsx";
import { momentWord } from "../publication/panel/words.ts";
import { excelTypes } from "./excelTypes.ts";
import { ImportBox } from "./ImportBox.tsx";
import { importBatches } from "./importBatches.ts";
import "./excel.css";

/** Excel in, Excel out, and the batches that came in lately. */
export function ExcelView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const types = excelTypes.map((type) => {
    const { label, plural } = documentTypes[type];
    return { type, label, plural };
  });
  return (
    <AdminView view={view} path="/excel" title="Excel 导入导出">
      <div className="excel">
        <ImportBox types={types} mayImport={rolesOf(req).includes("editor")} />
        <Batches req={req} />
      </div>
    </AdminView>
  );
}

const row = z.object({
  id: z.uuid(),
  fileName: z.string(),
  createdAt: z.string(),
  documents: z.array(z.unknown()),
});

async function Batches({ req }: { req: PayloadRequest }) {
  const { docs } = await req.payload.find({
    collection: importBatches.slug,
    ...{ limit: 20, sort: "-createdAt", depth: 0 },
    ...{ overrideAccess: false, user: req.user, req },
  });
  const batches = z.array(row).parse(docs);
  return (
    <section aria-labelledby="batches">
      <h2 id="batches">最近的批次</h2>
      {batches.length === 0 && <p>还没有导入过。</p>}
      <ul>
        {batches.map(({ id, fileName, createdAt, documents }) => (
          <li key={id}>
            <Link href={`/admin/import-batch?id=${id}`} prefetch={false}>
              {fileName}
            </Link>
            ，{documents.length} 份，{momentWord(createdAt)}
          </li>
        ))}
      </ul>
    </section>
  );
}
