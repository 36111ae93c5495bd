import Link from "next/link";
import { useState } from "react";
import { telephoneUri } from "@haizhu/shared/phones/dialable";
import type { NumberToCall } from "./callList.ts";
import { CallSheet } from "./CallSheet.tsx";
import { dueWord, noteWord } from "./words.ts";

interface Props {
  row: NumberToCall;
  today: string;
  mayRecord: boolean;
  post: string;
  recorded: (message: string) => Promise<void>;
}

/** A number: what to ask for, until when, what is known of it, and the sheet. */
export function NumberRow({ row, today, mayRecord, post, recorded }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const { id, title, organisation, number, label, hours, urgent, reports, notes, group } = row;
  const isPressing = group !== "later" && group !== "soon";
  return (
    <li className="calls__number">
      <Link href={`/admin/collections/phones/${id}`} prefetch={false}>
        {title}
      </Link>
      <p>
        {urgent && <strong>紧急 </strong>}
        {[
          organisation === title ? null : organisation,
          label,
          hours === null ? null : `接听时间：${hours}`,
        ]
          .filter((text) => text !== null)
          .join("，")}
      </p>
      <p className="calls__line">
        <a className="calls__dial" href={telephoneUri(number)}>
          {number}
        </a>
        <span className={isPressing ? "calls__due" : undefined}>{dueWord(row, today)}</span>
      </p>
      {reports.map((report) => (
        <p key={report.at} className="calls__report">
          {noteWord(report)}
        </p>
      ))}
      {notes.length > reports.length && (
        <details>
          <summary>以前的记录（{notes.length - reports.length}）</summary>
          <ol>
            {notes
              .filter((note) => !reports.includes(note))
              .map((note) => (
                <li key={`${note.at} ${note.action}`}>{noteWord(note)}</li>
              ))}
          </ol>
        </details>
      )}
      {mayRecord && (
        <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? "收起" : `登记拨打 ${number}`}
        </button>
      )}
      {isOpen && (
        <CallSheet
          {...{ row, post }}
          recorded={async (message) => {
            setIsOpen(false);
            await recorded(message);
          }}
        />
      )}
    </li>
  );
}
