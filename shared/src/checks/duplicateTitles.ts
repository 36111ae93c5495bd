import type { Check } from "./finding.ts";

/** Space, case and punctuation make no other title. */
const core = (title: string) =>
  title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{S}]/gu, "");

/** The same activity comes again on another day, the same warning another summer. */
const repeating: ReadonlySet<string> = new Set(["activity", "alert"]);

/**
 * Another document of the type that residents can read has the same title: in lists and search they
 * cannot tell the two apart (国办秘函〔2019〕19号: 内容重复发布).
 */
export const duplicateTitles: Check = {
  name: "duplicateTitles",
  severity: "warning",
  look: ({ type, document: { title }, otherTitles }) => {
    if (repeating.has(type)) return [];
    if (typeof title !== "string" || core(title) === "") return [];
    if (!otherTitles.some((other) => core(other) === core(title))) return [];
    const message = "已有一份同名的内容在线。请改标题，或修改原来那一份";
    return [{ path: ["title"], message }];
  },
};
