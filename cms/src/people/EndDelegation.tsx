"use client";

import { useWish } from "./useWish.ts";

/** Ends a delegation before its time. */
export function EndDelegation({ number }: { number: number }) {
  const { said, wish } = useWish();
  const end = () => wish("delegations/end", { delegation: number }, "已结束。");
  return (
    <>
      <button type="button" onClick={() => void end()}>
        提前结束
      </button>
      {said !== undefined && <p role="status">{said}</p>}
    </>
  );
}
