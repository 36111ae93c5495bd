import { useCallback, useEffect, useState } from "react";
import { askServer, type Failure, sendToServer } from "../../askServer.ts";
import type { Standing, Step } from "./standing.ts";

interface Use {
  standing: Standing | undefined;
  failure: Failure | undefined;
  /** Takes a step; true when it was done. What went wrong is in `failure`. */
  take: (step: Step) => Promise<boolean>;
  /** Reads it again. */
  refresh: () => Promise<void>;
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
    const answer = await askServer<Standing>(`/api/publication/${type}/${id}`);
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
    const wish = { type, id, ...step };
    const answer = await sendToServer("/api/publication/transition", wish);
    if (!answer.ok) setFailure(answer.failure);
    await refresh();
    setBusy(false);
    return answer.ok;
  };

  return { standing, failure, take, refresh, busy };
}
