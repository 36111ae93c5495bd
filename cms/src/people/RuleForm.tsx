"use client";

import type { SubmitEvent } from "react";
import { roleLabels } from "./roles.ts";
import { classWords } from "./ruleWords.ts";
import { useWish } from "./useWish.ts";

const reviewers = ["firstReviewer", "secondReviewer", "finalReviewer"] as const;

/** Proposes which reviews and how many proofreads a kind of change needs. */
export function RuleForm() {
  const { said, wish } = useWish();
  const propose = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const what = {
      changeClass: form.get("changeClass"),
      stages: form.getAll("stages"),
      proofreads: Number(form.get("proofreads")),
    };
    await wish("rules/propose", what, "已记下，等另一位管理员或三审确认。");
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
      {said !== undefined && <p role="status">{said}</p>}
    </form>
  );
}
