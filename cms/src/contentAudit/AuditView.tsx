import Link from "next/link";
import type { AdminViewServerProps, Payload } from "payload";
import { AdminView } from "../adminView/AdminView.tsx";
import { momentWord } from "../publication/panel/words.ts";
import { AuditLines } from "./AuditLines.tsx";
import { auditNow } from "./currentAudit.ts";
import { Lamp } from "./Lamp.tsx";
import "./contentAudit.css";

/** What an inspection would find on the site now, column by column. */
export function AuditView(view: AdminViewServerProps) {
  return (
    <AdminView view={view} path="/content-audit" title="内容体检">
      <Audit payload={view.initPageResult.req.payload} />
    </AdminView>
  );
}

async function Audit({ payload }: { payload: Payload }) {
  const { at, light, site, columns } = await auditNow(payload);
  return (
    <div className="content-audit">
      <p>
        <Lamp light={light} /> {momentWord(at)} 查的是居民现在能看到的全部内容，每一条都写明依据。
      </p>
      <p>
        站外链接不在体检之内。各栏目的天数和依据在
        <Link href="/admin/globals/audit-limits" prefetch={false}>
          内容体检的限度
        </Link>
        里，由管理员修改。
      </p>
      <p>
        {/* A file, not a page of the admin. */}
        <a className="content-audit__export" href="/api/content-audit/report.xlsx" download>
          导出 Excel
        </a>
      </p>
      <section aria-labelledby="audit-site">
        <h2 id="audit-site">整站</h2>
        <AuditLines lines={site} />
      </section>
      {columns.map(({ type, label, light: own, live, updatedAt, lines }) => (
        <section key={type} aria-labelledby={`audit-${type}`}>
          <h2 id={`audit-${type}`}>
            {label} <Lamp light={own} />
          </h2>
          <p>
            {live} 份，最近一次更新：{updatedAt === undefined ? "没有" : momentWord(updatedAt)}
          </p>
          <AuditLines lines={lines} />
        </section>
      ))}
    </div>
  );
}
