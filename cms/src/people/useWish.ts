"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { sendToServer } from "../askServer.ts";

/** Sends a wish of a form and keeps what came of it, in words; the page is read again when it is done. */
export function useWish() {
  const router = useRouter();
  const [said, setSaid] = useState<string>();
  const wish = async (address: string, what: object, words: string): Promise<void> => {
    const answer = await sendToServer(`/api/publication/${address}`, what);
    setSaid(answer.ok ? words : answer.failure.message);
    if (answer.ok) router.refresh();
  };
  return { said, wish };
}
