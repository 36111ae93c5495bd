import type { CollectionBeforeValidateHook } from "payload";
import { describe, expect, it } from "vitest";
import { fillIn } from "./fillIn.ts";

type Arguments = Parameters<CollectionBeforeValidateHook>[0];
const end = "2027-01-09T08:30:00.000Z";
const offices: Record<string, object> = { a: { title: "【示例】社区居委会" } };
const payload = { findByID: ({ id }: { id: string }) => Promise.resolve(offices[id] ?? null) };

function saved(data: object, originalDoc?: object): unknown {
  const operation = originalDoc ? "update" : "create";
  return fillIn({ data, operation, originalDoc, req: { payload } } as unknown as Arguments);
}

describe("What an activity notice need not say twice", () => {
  it.each([
    ["it takes place as planned", { title: "课" }, { status: "scheduled" }],
    ["until it is over it need not be checked again", { end }, { reviewBy: end }],
    ["who answers for it holds it", { owner: "a" }, { organiser: "【示例】社区居委会" }],
    ["an owner that is gone holds nothing", { owner: "b" }, { organiser: undefined }],
  ])("%s", async (_, typed, filled) => {
    expect(await saved(typed)).toMatchObject({ ...typed, ...filled });
  });

  it("what somebody has written stays", async () => {
    const written = {
      ...{ status: "full", reviewBy: "2027-01-01T12:00:00.000Z", organiser: "甲", owner: "a", end },
    };
    expect(await saved(written)).toEqual(written);
    expect(await saved({ summary: "新" }, written)).toEqual({ summary: "新" });
  });
});
