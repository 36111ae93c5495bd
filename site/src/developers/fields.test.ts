import { expect, it } from "vitest";
import { feedSchemas } from "../feeds/schemaFiles.ts";
import { fieldsOf } from "./fields.ts";

it.each(Object.entries(feedSchemas()))("every field of %s has a Chinese name", (_, schema) => {
  const fields = fieldsOf(schema);
  expect(fields.length).toBeGreaterThan(3);
  expect(
    fields.filter(({ title }) => !/[\u4e00-\u9fff]|^CAP |^OpenAPI$|^HTML$/.test(title)),
  ).toEqual([]);
});

it("names fields by their path, with what they may hold", () => {
  const schema = {
    type: "object",
    required: ["rows"],
    properties: {
      rows: {
        type: "array",
        maxItems: 3,
        title: "行",
        items: {
          type: "object",
          properties: { day: { type: "string", format: "date", title: "日" } },
        },
      },
      code: { enum: ["a", "b"], title: "代码", description: "a 甲、b 乙" },
      name: { type: "string", maxLength: 9, title: "名" },
    },
  };
  expect(fieldsOf(schema)).toEqual([
    { path: "rows", title: "行", kind: "对象的列表（最多 3 项）", isRequired: true, only: [] },
    { path: "rows[].day", title: "日", kind: "日期", isRequired: false, only: [] },
    {
      ...{ path: "code", title: "代码", kind: "代码", isRequired: false, only: [] },
      description: "a 甲、b 乙",
    },
    { path: "name", title: "名", kind: "文字（最多 9 字）", isRequired: false, only: [] },
  ]);
});

it("lists the fields of several shapes once, and which of them has what the others lack", () => {
  const shape = (title: string, kind: string, more: object, required: string[]) => ({
    title,
    required,
    properties: {
      kind: { const: kind, title: "类" },
      fee: { type: "string", title: "费" },
      ...more,
    },
  });
  const own = { law: { type: "string", title: "法" } };
  const oneOf = [shape("甲类", "a", own, ["kind", "fee", "law"]), shape("乙类", "b", {}, ["kind"])];
  expect(fieldsOf({ oneOf })).toEqual([
    { path: "kind", title: "类", kind: '"a" 或 "b"', isRequired: true, only: [] },
    { path: "fee", title: "费", kind: "文字", isRequired: false, only: [] },
    { path: "law", title: "法", kind: "文字", isRequired: false, only: ["甲类"] },
  ]);
});
