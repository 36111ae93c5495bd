"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ask } from "./ask.ts";

interface Props {
  kind: "role" | "rule";
  number: number;
  text: string;
  by: string;
}

/** One proposal, with the second person's button. The ledger says who that may be. */
export function ProposalRow({ kind, number, text, by }: Props) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<string>();
  const confirm = async () => {
    const refused = await ask(`/api/publication/${kind}s/confirm`, { proposal: number });
    setRefusal(refused);
    if (refused === undefined) router.refresh();
  };
  return (
    <li>
      {text}（{by}提议）
      <button type="button" onClick={() => void confirm()}>
        确认
      </button>
      {refusal !== undefined && <p role="alert">{refusal}</p>}
    </li>
  );
}
