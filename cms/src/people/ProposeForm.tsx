"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { ask } from "./ask.ts";
import { roleLabels } from "./roles.ts";

/** Proposes that somebody gets or loses a role. */
export function ProposeForm({ people }: { people: { id: string; name: string }[] }) {
  const router = useRouter();
  const [answer, setAnswer] = useState<string>();
  const propose = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wish = Object.fromEntries(new FormData(event.currentTarget));
    const refused = await ask("/api/publication/roles/propose", wish);
    setAnswer(refused ?? "已记下。需要第二个人确认的，会出现在“待确认的提议”里。");
    if (refused === undefined) router.refresh();
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
      {answer !== undefined && <p role="status">{answer}</p>}
    </form>
  );
}
