import { describe, expect, it } from "vitest";
import { typeNames } from "@haizhu/shared/documents/registry";
import { validateDocument } from "@haizhu/shared/documents/validate";
import { demoContent } from "../seed/content.ts";
import { describeFields } from "./describe.ts";
import { formOf } from "./forms.ts";
import { toCandidate, type StoredMedia } from "./toCandidate.ts";
import { toDraft } from "./toDraft.ts";

const documents = await demoContent(new Date("2026-11-22T04:00:00Z"));

console.log(JSON.stringify(toDraft('guide', documents[0].candidate, String), null, 1), typeNames, describeFields, formOf);
describe.each(documents)("示例内容 $type/$slug", ({ type, candidate }) => {
  it("comes back from the form as it went in", () => {
    const before = validateDocument(type, candidate);
    if (!before.ok) throw new Error(JSON.stringify(before.problems));
    const draft = toDraft(type, before.document, String);
    expect(toCandidate(type, draft, () => undefined)).toEqual(before.document);
  });
});
