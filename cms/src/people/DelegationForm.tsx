"use client";

import type { SubmitEvent } from "react";
import type { Role } from "./roles.ts";
import { useWish } from "./useWish.ts";

interface Props {
  /** What can be handed on: somebody's role, named. */
  leaves: { person: string; role: Role; name: string }[];
  people: { id: string; name: string }[];
}

/** Proposes that somebody stands in for a reviewer on leave. */
export function DelegationForm({ leaves, people }: Props) {
  const { said, wish } = useWish();
  const propose = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const leave = leaves[Number(form.get("leave"))];
    const what = {
      ...{ person: leave?.person, role: leave?.role, delegate: form.get("delegate") },
      ...{ from: form.get("from"), until: form.get("until") },
    };
    await wish("delegations/propose", what, "已提议，等第二个人确认。");
  };
  return (
    <form onSubmit={(event) => void propose(event)} aria-label="提议委托">
      <label>
        请假的人和角色
        <select name="leave" required>
          {leaves.map(({ name }, index) => (
            <option key={name} value={index}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        委托给
        <select name="delegate" required>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        第一天
        <input type="date" name="from" required />
      </label>
      <label>
        最后一天
        <input type="date" name="until" required />
      </label>
      <button type="submit">提议委托</button>
      {said !== undefined && <p role="status">{said}</p>}
    </form>
  );
}
