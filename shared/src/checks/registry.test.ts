import { describe, expect, it } from "vitest";
import { documentTypes, typeNames } from "../documents/registry.ts";
import { readExample } from "../../examples/readExamples.ts";
import { checks, findings } from "./registry.ts";

const today = "2026-03-05";

describe("The checks", () => {
  it("have names of their own", () => {
    expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
  });

  it.each(typeNames)("find no error in the full example of a %s", (type) => {
    const found = findings(type, readExample(type, "full"), today);
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each([[{}], [null], ["text"], [{ materials: "no list", start: 5 }], [{ body: null }]])(
    "take any half-written draft: %j",
    (draft) => {
      for (const type of typeNames) expect(findings(type, draft, today)).toBeInstanceOf(Array);
    },
  );

  it("say errors first, in Chinese, with the label of the field", () => {
    const draft = { title: "登陆系统", summary: "2月30日" };
    const found = findings("guide", draft, today);
    expect(found.map(({ check, severity, label }) => [check, severity, label])).toEqual([
      ["impossibleDates", "error", "一句话说明"],
      ["wording", "warning", "标题"],
    ]);
    for (const { label, message } of found) expect(message.startsWith(`${label}：`)).toBe(true);
  });

  it("know every type of document", () => {
    expect(typeNames).toEqual(Object.keys(documentTypes));
  });
});
