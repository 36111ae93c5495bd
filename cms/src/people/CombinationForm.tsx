"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { ask } from "./ask.ts";
import { scopeWords } from "./combinationWords.ts";
import { roleLabels, roleNames } from "./roles.ts";

const combined = roleNames.filter((role) => role !== "admin");

/** Proposes whether one person may combine two roles. */
export function CombinationForm() {
  const router = useRouter();
  const [answer, setAnswer] = useState<string>();
  const propose = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wish = {
      scope: form.get("scope"),
      roles: [form.get("one"), form.get("other")],
      allowed: form.get("allowed") === "yes",
    };
    const refused = await ask("/api/publication/combinations/propose", wish);
    setAnswer(refused ?? "已记下，等另一位管理员或三审确认。");
    if (refused === undefined) router.refresh();
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
      {answer !== undefined && <p role="status">{answer}</p>}
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
