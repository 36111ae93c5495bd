"use client";

import { useEffect, useId } from "react";
import type { Finding } from "@haizhu/shared/checks/finding";
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
        {found.map((finding, index) => (
          <li key={`${finding.check} ${index}`} className={`field-findings__${finding.severity}`}>
            <strong>{finding.severity === "error" ? "须改正" : "提醒"}</strong>{" "}
            {messageAt(path, finding)}
            {finding.excerpt !== undefined && <q>{finding.excerpt}</q>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Beside the field itself its name says nothing; beside a list, which row is meant does. */
function messageAt(field: string, { path, label, message }: Finding): string {
  const isOwn = path === field || path === `${field}.html`;
  return isOwn ? message.slice(`${label}：`.length) : message;
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
