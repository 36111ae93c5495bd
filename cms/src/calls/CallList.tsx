"use client";

import { useRef, useState } from "react";
import { askServer } from "../askServer.ts";
import { type CallGroup, callGroups, type NumberToCall } from "./callList.ts";
import { NumberRow } from "./NumberRow.tsx";
import { ReportForm } from "./ReportForm.tsx";
import { groupWords } from "./words.ts";

interface Props {
  numbers: readonly NumberToCall[];
  /** `YYYY-MM-DD` in China. */
  today: string;
  mayRecord: boolean;
  /** The post that whoever is signed in gave last time. */
  post: string;
}

/** All numbers of the directory, the most pressing first, each with the sheet of a call. */
export function CallList({ numbers: first, today, mayRecord, post: before }: Props) {
  const [numbers, setNumbers] = useState(first);
  const [post, setPost] = useState(before);
  const [done, setDone] = useState("");
  const status = useRef<HTMLParagraphElement>(null);

  // The keyboard goes on from here to what is the most pressing now.
  const recorded = async (message: string) => {
    setDone(message);
    status.current?.focus();
    const answer = await askServer<{ numbers: NumberToCall[] }>("/api/calls");
    if (answer.ok) setNumbers(answer.value.numbers);
  };

  const of = (group: CallGroup) => numbers.filter((one) => one.group === group);
  const list = (rows: readonly NumberToCall[]) => (
    <ul>
      {rows.map((row) => (
        <NumberRow key={`${row.id} ${row.number}`} {...{ row, today, mayRecord, post, recorded }} />
      ))}
    </ul>
  );
  const pressing = callGroups.filter((group) => group !== "later" && of(group).length > 0);
  return (
    <div className="calls">
      <p>
        打一个，登记一个。打通、确认是这个单位的号码，90
        天内网站上才有一键拨打；过了期限，网页、数据接口和小程序自己去掉拨打按钮。登记的每一次都永远保留。
      </p>
      {mayRecord && (
        <label className="calls__post">
          您的岗位（居民会看到，不写姓名）
          <input
            value={post}
            maxLength={40}
            autoComplete="organization-title"
            onChange={({ target }) => setPost(target.value)}
          />
        </label>
      )}
      {mayRecord && <ReportForm numbers={numbers} recorded={recorded} />}
      <p role="status" className="calls__status" tabIndex={-1} ref={status}>
        {done}
      </p>
      {pressing.length === 0 && <p>现在没有该打的号码。</p>}
      {pressing.map((group) => (
        <section key={group} aria-labelledby={`calls-${group}`}>
          <h2 id={`calls-${group}`}>
            {groupWords[group]}（{of(group).length}）
          </h2>
          {list(of(group))}
        </section>
      ))}
      <details>
        <summary>
          {groupWords.later}（{of("later").length}）
        </summary>
        {list(of("later"))}
      </details>
    </div>
  );
}
