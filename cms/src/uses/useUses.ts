import { useEffect, useState } from "react";
import { askServer } from "../askServer.ts";
import type { Uses } from "./usesOf.ts";

/** What refers to a document, asked again after every step; undefined until it is known. */
export function useUses(type: string, id: string | undefined, state: unknown): Uses | undefined {
  const [uses, setUses] = useState<Uses>();
  useEffect(() => {
    if (id === undefined) return undefined;
    let stopped = false;
    void askServer<Uses>(`/api/uses/${type}/${id}`).then((answer) => {
      if (!stopped && answer.ok) setUses(answer.value);
    });
    return () => {
      stopped = true;
    };
  }, [type, id, state]);
  return uses;
}
