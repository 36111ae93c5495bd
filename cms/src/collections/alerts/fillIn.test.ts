import type { CollectionBeforeValidateHook } from "payload";
import { describe, expect, it } from "vitest";
import { fillIn } from "./fillIn.ts";

type Arguments = Parameters<CollectionBeforeValidateHook>[0];
const now = "2026-12-01T01:00:00.000Z";
const before = { title: "旧标题", headline: "旧的公告标题", effective: "2026-11-30T01:00:00.000Z" };

function saved(data: object, originalDoc?: object): unknown {
  const operation = originalDoc ? "update" : "create";
  return fillIn(() => new Date(now))({ data, operation, originalDoc } as unknown as Arguments);
}

describe("An alert written in a hurry", () => {
  it.each([
    ["only a headline", { headline: "停水" }, { title: "停水", headline: "停水" }],
    ["only a title", { title: "停水" }, { title: "停水", headline: "停水" }],
    ["both", { title: "停水", headline: "全区停水" }, { title: "停水", headline: "全区停水" }],
    ["an emptied headline", { title: "停水", headline: " " }, { title: "停水", headline: "停水" }],
  ])("%s", (_, typed, filled) => {
    expect(saved(typed)).toEqual({ ...filled, effective: now });
  });

  it("a long headline makes a title that is not too long", () => {
    const { title } = saved({ headline: "长".repeat(61) }) as { title: string };
    expect(title).toHaveLength(60);
    expect(saved({ headline: `${"长".repeat(58)}𠮷长` })).toMatchObject({
      title: `${"长".repeat(58)}…`,
    });
    expect(saved({ headline: "长".repeat(60) })).toMatchObject({ title: "长".repeat(60) });
  });

  it("nothing of an older version is written over", () => {
    expect(saved({ summary: "新" }, before)).toEqual({ summary: "新" });
    expect(saved({ effective: "2026-12-24T00:00:00Z" })).toEqual({
      effective: "2026-12-24T00:00:00Z",
    });
  });

  it("an emptied time means from now on", () => {
    expect(saved({ effective: null }, before)).toEqual({ effective: now });
  });
});
