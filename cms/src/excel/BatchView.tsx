import type { AdminViewServerProps } from "payload";
import { AdminView } from "../adminView/AdminView.tsx";
import { BatchBox } from "./BatchBox.tsx";
import "./excel.css";

/** One batch of imported documents: what changes in each, and the steps for all of them. */
export function BatchView(view: AdminViewServerProps) {
  const id = view.searchParams?.id;
  return (
    <AdminView view={view} path="/excel" title="导入批次">
      <div className="excel">
        {typeof id === "string" ? <BatchBox id={id} /> : <p>请从“Excel 导入导出”里的批次打开。</p>}
      </div>
    </AdminView>
  );
}
