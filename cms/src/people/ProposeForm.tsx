"use client";

import type { SubmitEvent } from "react";
import { roleLabels } from "./roles.ts";
import { useWish } from "./useWish.ts";

/** Proposes that somebody gets or loses a role. */
export function ProposeForm({ people }: { people: { id: string; name: string }[] }) {
  const { said, wish } = useWish();
  const propose = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const what = Object.fromEntries(new FormData(event.currentTarget));
    await wish("roles/propose", what, "已记下。需要第二个人确认的，会出现在“待确认的提议”里。");
  };
  return (
    <form onSubmit={(event) => void propose(event)}>
      <label>
        人员
        <select name="person" required>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        角色
        <select name="role" required>
          {Object.entries(roleLabels).map(([role, label]) => (
            <option key={role} value={role}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        做什么
        <select name="change" required>
          <option value="grant">授予</option>
          <option value="revoke">撤销</option>
        </select>
      </label>
      <button type="submit">提议</button>
      {said !== undefined && <p role="status">{said}</p>}
    </form>
  );
}
