"use client";

import { useEffect, useId } from "react";
import { FieldRemarks } from "../../remarks/FieldRemarks.tsx";
import { shownFindings } from "./shownFindings.ts";
import "./findings.css";

/**
 * Below an input: what reviewers said about it, and what the checks say while somebody writes. Saving
 * needs none of it.
 */
export function FieldFindings({ of, path: own }: { of?: string; path: string }) {
  const path = of ?? own;
  const found = shownFindings.useAt(path);
  const id = useId();
  useEffect(() => (found.length > 0 ? describeBy(path, id) : undefined), [found, path, id]);
  if (found.length === 0) return <FieldRemarks path={path} />;
  return (
    <>
      <FieldRemarks path={path} />
      <ul className="field-findings" id={id}>
        {found.map(({ check, message, severity, excerpt }, index) => (
          <li key={`${check} ${index}`} className={`field-findings__${severity}`}>
            <strong>{severity === "error" ? "须改正" : "提醒"}</strong> {message}
            {excerpt !== undefined && <q>{excerpt}</q>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Screen readers read the findings with the input; the inputs are Payload's own. */
function describeBy(path: string, id: string): (() => void) | undefined {
  const input = document.getElementById(`field-${path.replace(/\./g, "__")}`);
  if (!input) return undefined;
  const others = () => (input.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
  input.setAttribute("aria-describedby", [...others(), id].join(" "));
  return () => {
    const left = others().filter((other) => other !== id);
    if (left.length > 0) input.setAttribute("aria-describedby", left.join(" "));
    else input.removeAttribute("aria-describedby");
  };
}
