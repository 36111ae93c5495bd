"use client";

import type { SubmitEvent } from "react";
import { roleLabels } from "./roles.ts";
import { useWish } from "./useWish.ts";

const limited = ["proofreader", "firstReviewer", "secondReviewer", "finalReviewer", "dutyReviewer"];

/** Proposes how many hours a turn may take. */
export function LimitForm() {
  const { said, wish } = useWish();
  const propose = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const what = { role: form.get("role"), hours: Number(form.get("hours")) };
    await wish("limits/propose", what, "已记下，等另一位管理员或三审确认。");
  };
  return (
    <form onSubmit={(event) => void propose(event)} aria-label="提议改时限">
      <label>
        哪一环节
        <select name="role" required>
          {Object.entries(roleLabels)
            .filter(([role]) => limited.includes(role))
            .map(([role, label]) => (
              <option key={role} value={role}>
                {label}
              </option>
            ))}
        </select>
      </label>
      <label>
        几小时内办完
        <input type="number" name="hours" min={1} max={720} defaultValue={48} required />
      </label>
      <button type="submit">提议改时限</button>
      {said !== undefined && <p role="status">{said}</p>}
    </form>
  );
}
