import Link from "next/link";
import type { CallGroup } from "./callList.ts";
import { currentCallList } from "./currentCallList.ts";
import { groupWords } from "./words.ts";

const pressing: readonly CallGroup[] = ["reported", "failed", "due", "soon"];

/** How many numbers wait for a call, on everybody's first page. */
export async function DeskSection() {
  const numbers = await currentCallList();
  const counts = pressing.map((group) => ({
    group,
    count: numbers.filter((one) => one.group === group).length,
  }));
  const waiting = counts.filter(({ count }) => count > 0);
  return (
    <section aria-labelledby="desk-calls">
      <h2 id="desk-calls">拨打核实</h2>
      {waiting.length === 0 && <p>现在没有该打的号码。</p>}
      <ul>
        {waiting.map(({ group, count }) => (
          <li key={group}>
            <span className={group === "soon" ? undefined : "desk__returned"}>
              {groupWords[group]}：{count} 个号码
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link href="/admin/calls" prefetch={false}>
          打开拨打清单
        </Link>
        ，有人说号码有误也在那里记。
      </p>
    </section>
  );
}
