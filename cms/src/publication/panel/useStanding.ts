import { useCallback, useEffect, useState } from "react";
import type { Failure, Standing, Step } from "./standing.ts";

interface Use {
  standing: Standing | undefined;
  failure: Failure | undefined;
  /** Takes a step; true when it was done. What went wrong is in `failure`. */
  take: (step: Step) => Promise<boolean>;
  busy: boolean;
}

/**
 * Where a document stands, read again whenever `revision` changes (after a save) and after a step.
 */
export function useStanding(type: string, id: string | undefined, revision: unknown): Use {
  const [standing, setStanding] = useState<Standing>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);

  const refresh = useCallback(async () => {
    if (id === undefined) return;
    const answer = await ask<Standing>(`/api/publication/${type}/${id}`);
    if (answer.ok) setStanding(answer.value);
    else setFailure(answer.failure);
  }, [type, id]);

  useEffect(() => {
    setFailure(undefined);
    void refresh();
  }, [refresh, revision]);

  const take = async (step: Step) => {
    setBusy(true);
    setFailure(undefined);
    const body = JSON.stringify({ type, id, ...step });
    const headers = { "Content-Type": "application/json" };
    const answer = await ask("/api/publication/transition", { method: "POST", body, headers });
    if (!answer.ok) setFailure(answer.failure);
    await refresh();
    setBusy(false);
    return answer.ok;
  };

  return { standing, failure, take, busy };
}

type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

async function ask<T>(address: string, init?: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(address, { credentials: "include", ...init });
    const value = (await response.json()) as T & { error?: Failure };
    if (response.ok) return { ok: true, value };
    return { ok: false, failure: value.error ?? { message: "这一步没有完成，请刷新页面再试。" } };
  } catch {
    return { ok: false, failure: { message: "连不上系统。您填写的内容还在，请稍后再试。" } };
  }
}
