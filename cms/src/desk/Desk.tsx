import Link from "next/link";
import type { ServerProps } from "payload";
import { Suspense } from "react";
import { rolesOf } from "../access/access.ts";
import type { ComingUp, StaleOutlet, WorkUnderWay } from "../ledger/answers.ts";
import { placeWord, staleWord } from "../outlets/words.ts";
import { ledger } from "../publication/ledger.ts";
import { momentWord } from "../publication/panel/words.ts";
import { stateLabels } from "../publication/stateLabels.ts";
import { DeskSection as CallsSection } from "../calls/DeskSection.tsx";
import { DeskSection as AuditSection } from "../contentAudit/DeskSection.tsx";
import { DocumentLink } from "./DocumentLink.tsx";
import { NewDocument } from "./NewDocument.tsx";
import { Section } from "./Section.tsx";
import { everybodysLine, waitingLine } from "./waiting.tsx";
import "./desk.css";

const daysAhead = 30;

/**
 * The first page of the admin: what waits for whoever is signed in, how their own documents fare, and
 * what happens by itself in the next weeks.
 */
export async function Desk({ user, payload }: ServerProps) {
  // Titles of drafts are for those who work here; an account without a role reads none.
  if (!user || rolesOf({ user }).length === 0) return null;
  const person = String(user.id);
  const now = new Date();
  const until = new Date(now.getTime() + daysAhead * 24 * 60 * 60 * 1000);
  const isAdmin = rolesOf({ user }).includes("admin");
  const [waiting, work, coming, copies, everybodys] = await Promise.all([
    ledger().waitingFor(person),
    ledger().workOf(person),
    ledger().comingUp(until),
    ledger().staleOutlets(),
    isAdmin ? ledger().waitingEverywhere() : [],
  ]);
  const due = coming.filter(({ what }) => what === "verify");
  const planned = coming.filter(({ what }) => what !== "verify");
  return (
    <div className="desk">
      {rolesOf({ user }).includes("editor") && <NewDocument />}
      <Section
        title="等我办"
        none="没有等您审核或校对的内容。"
        items={waiting}
        line={waitingLine}
      />
      {isAdmin && (
        <Section
          title="等大家办"
          none="没有等审核或校对的内容。"
          items={everybodys}
          line={everybodysLine}
        />
      )}
      <Section title="我的稿件" none="您没有在审或被退回的稿件。" items={work} line={workLine} />
      <Section
        title={`即将上线或撤下（${String(daysAhead)} 天内）`}
        none={`${String(daysAhead)} 天内没有定时发布、定时撤下或到期失效的内容。`}
        items={planned}
        line={comingLine}
      />
      <Section
        title={`该核实了（${String(daysAhead)} 天内到期）`}
        none={`${String(daysAhead)} 天内没有到期要核实的内容。`}
        items={due}
        line={dueLine(now)}
      />
      <Section
        title="复制出去的过时了"
        none="复制到公众号的、张贴和转载的，都和网站上一样。"
        items={copies}
        line={staleLine}
      />
      <Suspense>
        <CallsSection />
      </Suspense>
      {/* Reads everything that is live: nobody should wait for it to see their work. */}
      <Suspense>
        <AuditSection payload={payload} />
      </Suspense>
      <section aria-labelledby="desk-search">
        <h2 id="desk-search">居民搜得到吗</h2>
        <p>
          <Link href="/admin/search" prefetch={false}>
            试搜
          </Link>
          ：像居民那样搜一次，搜不到就加一个叫法。
        </p>
      </section>
    </div>
  );
}

const workLine = (one: WorkUnderWay) => (
  <>
    <DocumentLink {...one} />
    <strong className={one.state === "returned" ? "desk__returned" : undefined}>
      {stateLabels[one.state]}
    </strong>
    <span>
      {momentWord(one.since)}
      {one.scheduledAt && `，定于 ${momentWord(one.scheduledAt)} 发布`}
    </span>
    {one.comment !== null && <q>{one.comment}</q>}
  </>
);

const comingWords = { publish: "上线", withdraw: "撤下", expire: "到期失效", verify: "核实" };

const comingLine = (one: ComingUp) => (
  <>
    <DocumentLink {...one} />
    <span>
      {momentWord(one.at)} {comingWords[one.what]}
    </span>
  </>
);

const staleLine = (one: StaleOutlet) => (
  <>
    <DocumentLink {...one} />
    <strong className="desk__returned">{staleWord(one.stale)}</strong>
    <span>
      {placeWord(one)}的是第 {one.version} 版，{momentWord(one.at)} 登记
    </span>
  </>
);

const dueLine = (now: Date) => (one: ComingUp) => (
  <>
    <DocumentLink {...one} />
    <span className={Date.parse(one.at) <= now.getTime() ? "desk__returned" : undefined}>
      {Date.parse(one.at) <= now.getTime() ? "已过期：" : ""}
      {momentWord(one.at).slice(0, 10)} 前核实
    </span>
  </>
);
