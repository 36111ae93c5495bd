"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { ask } from "./ask.ts";
import { roleLabels } from "./roles.ts";
import { classWords } from "./ruleWords.ts";

const reviewers = ["firstReviewer", "secondReviewer", "finalReviewer"] as const;

/** Proposes which reviews and how many proofreads a kind of change needs. */
export function RuleForm() {
  const router = useRouter();
  const [answer, setAnswer] = useState<string>();
  const propose = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wish = {
      changeClass: form.get("changeClass"),
      stages: form.getAll("stages"),
      proofreads: Number(form.get("proofreads")),
    };
    const refused = await ask("/api/publication/rules/propose", wish);
    setAnswer(refused ?? "已记下，等另一位管理员或三审确认。");
    if (refused === undefined) router.refresh();
  };
  return (
    <form onSubmit={(event) => void propose(event)} aria-label="提议改规则">
      <label>
        用于
        <select name="changeClass" required>
          {Object.entries(classWords).map(([name, word]) => (
            <option key={name} value={name}>
              {word}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>要哪几审</legend>
        {reviewers.map((role) => (
          <label key={role}>
            <input type="checkbox" name="stages" value={role} defaultChecked /> {roleLabels[role]}
          </label>
        ))}
      </fieldset>
      <label>
        校对几次（每次由不同的人）
        <input type="number" name="proofreads" min={0} max={3} defaultValue={0} required />
      </label>
      <button type="submit">提议改规则</button>
      {answer !== undefined && <p role="status">{answer}</p>}
    </form>
  );
}
