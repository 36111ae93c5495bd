import Link from "next/link";
import type { Payload } from "payload";
import { momentWord } from "../publication/panel/words.ts";
import { recentAudit } from "./currentAudit.ts";
import { Lamp } from "./Lamp.tsx";
import "./contentAudit.css";

/** The content audit in a line or two, on everybody's first page. */
export async function DeskSection({ payload }: { payload: Payload }) {
  // The desk is for work; it opens also when this cannot be had.
  const audit = await recentAudit(payload).catch(() => undefined);
  if (audit === undefined) return null;
  const { at, site, columns } = audit;
  const wanting = columns.filter(({ light }) => light !== "green");
  const failures = site.filter(({ light }) => light === "red");
  return (
    <section aria-labelledby="desk-audit">
      <h2 id="desk-audit">内容体检</h2>
      {wanting.length === 0 && failures.length === 0 && <p>各栏目都合格。</p>}
      <ul>
        {failures.map(({ rule, message }) => (
          <li key={rule}>
            <Lamp light="red" /> <span>{message}</span>
          </li>
        ))}
        {wanting.map(({ type, label, light, lines }) => (
          <li key={type}>
            <Lamp light={light} /> <span>{label}</span>
            <span>
              {lines
                .filter((line) => line.light === light)
                .map(({ message }) => message)
                .join("；")}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link href="/admin/content-audit" prefetch={false}>
          看全部并导出 Excel
        </Link>
        （{momentWord(at)} 的结果）
      </p>
    </section>
  );
}
