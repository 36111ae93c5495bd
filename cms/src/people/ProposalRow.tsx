"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { sendToServer } from "../askServer.ts";
import type { OpenProposal } from "../ledger/proposalAnswers.ts";
import { CodeHalf } from "./CodeHalf.tsx";

interface Props {
  kind: OpenProposal["kind"];
  number: number;
  text: string;
  by: string;
}

/** One proposal, with the second person's button. The ledger says who that may be. */
export function ProposalRow({ kind, number, text, by }: Props) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<string>();
  const [code, setCode] = useState<string>();
  const confirm = async () => {
    const address = `/api/publication/${kind}s/confirm`;
    const answer = await sendToServer<{ code?: string }>(address, { proposal: number });
    setRefusal(answer.ok ? undefined : answer.failure.message);
    if (!answer.ok) return;
    // Asked again, the list would lose this line and the code with it.
    if (answer.value.code === undefined) router.refresh();
    else setCode(answer.value.code);
  };
  return (
    <li>
      {text}（{by}提议）
      {code === undefined ? (
        <button type="button" onClick={() => void confirm()}>
          确认
        </button>
      ) : (
        <>
          <CodeHalf half="后" code={code} />
          <button type="button" onClick={() => router.refresh()}>
            已告诉本人
          </button>
        </>
      )}
      {refusal !== undefined && <p role="alert">{refusal}</p>}
    </li>
  );
}
