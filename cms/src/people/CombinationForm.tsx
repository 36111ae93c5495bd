"use client";

import type { SubmitEvent } from "react";
import { scopeWords } from "./combinationWords.ts";
import { roleLabels, roleNames } from "./roles.ts";
import { useWish } from "./useWish.ts";

const combined = roleNames.filter((role) => role !== "admin");

/** Proposes whether one person may combine two roles. */
export function CombinationForm() {
  const { said, wish } = useWish();
  const propose = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const what = {
      scope: form.get("scope"),
      roles: [form.get("one"), form.get("other")],
      allowed: form.get("allowed") === "yes",
    };
    await wish("combinations/propose", what, "已记下，等另一位管理员或三审确认。");
  };
  return (
    <form onSubmit={(event) => void propose(event)} aria-label="提议改兼任">
      <Role label="角色" name="one" first="proofreader" />
      <Role label="和角色" name="other" first="firstReviewer" />
      <label>
        怎么兼
        <select name="scope" required>
          {Object.entries(scopeWords).map(([scope, word]) => (
            <option key={scope} value={scope}>
              {word}
            </option>
          ))}
        </select>
      </label>
      <label>
        改为
        <select name="allowed" required>
          <option value="no">不可以</option>
          <option value="yes">可以</option>
        </select>
      </label>
      <button type="submit">提议改兼任</button>
      {said !== undefined && <p role="status">{said}</p>}
    </form>
  );
}

function Role({ label, name, first }: { label: string; name: string; first: string }) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={first} required>
        {combined.map((role) => (
          <option key={role} value={role}>
            {roleLabels[role]}
          </option>
        ))}
      </select>
    </label>
  );
}
