import { describe, expect, it } from "vitest";
import { z } from "zod";
import { labelOfField, labelOfPath, shapeOf, titleOf, unwrapped } from "./labels.ts";
import { documentTypes, isDocumentType, typeNames, typeOfPlural } from "./registry.ts";

describe.each([
  { type: "guide", path: [], label: "整个文档" },
  { type: "guide", path: ["title"], label: "标题" },
  { type: "guide", path: ["materials", 0, "name"], label: "申请材料 第 1 项 材料名称" },
  { type: "guide", path: ["channels", 2, "venue", "id"], label: "办理渠道 第 3 项 办理地点" },
  { type: "guide", path: ["eligibility", 11], label: "受理条件 第 12 项" },
  // Only one of the two kinds of guide requires it; the label is the same.
  { type: "guide", path: ["fee"], label: "费用" },
  { type: "guide", path: ["body", "html"], label: "补充说明" },
  { type: "policy", path: ["interpretation", "confirmedBy"], label: "解读责任 确认人" },
  {
    type: "venue",
    path: ["openingHours", "weekly", 0, "opens"],
    label: "开放时间 每周 第 1 项 开门",
  },
  { type: "venue", path: ["images", 1, "image", "alt"], label: "图片 第 2 项 图片 图片说明" },
  { type: "phone", path: ["streets", 0, "id"], label: "服务街道 第 1 项" },
  { type: "street", path: ["unheardOf", "x"], label: "unheardOf x" },
] as const)("$type 的 $path", ({ type, path, label }) => {
  it(`编辑看到的是“${label}”`, () => {
    expect(labelOfPath(documentTypes[type].schema, path)).toBe(label);
  });
});

it.each([
  ["phone", "numbers.hours", "号码 接听时间"],
  ["venue", "openingHours.weekly.opens", "开放时间 每周 开门"],
  ["guide", "channels.phone", "办理渠道 电话"],
  ["guide", "unheardOf", "unheardOf"],
] as const)("%s 的 %s 一栏叫“%s”，不管第几项", (type, field, label) => {
  expect(labelOfField(documentTypes[type].schema, field)).toBe(label);
});

describe("a schema's wrappers", () => {
  const wrapped = z.string().meta({ title: "里面" }).optional().nullable().default("x");

  it("do not hide the title", () => {
    expect(titleOf(wrapped)).toBe("里面");
    expect(titleOf(wrapped.meta({ title: "外面" }))).toBe("外面");
    expect(titleOf(z.string())).toBeUndefined();
  });

  it("come off, all of them", () => {
    expect(unwrapped(wrapped)).toBeInstanceOf(z.ZodString);
  });
});

describe("the fields of a union", () => {
  it("are the fields of all its members", () => {
    const first = z.object({ kind: z.literal("a"), one: z.string() });
    const second = z.object({ kind: z.literal("b"), two: z.string() });
    const union = z.discriminatedUnion("kind", [first, second]);
    expect(new Set(Object.keys(shapeOf(union)))).toEqual(new Set(["kind", "one", "two"]));
  });

  it("of something without fields are none", () => {
    expect(shapeOf(z.string())).toEqual({});
  });
});

describe.each(typeNames)("%s 的表单", (type) => {
  it("每一项都有中文名称", () => {
    const untitled = Object.entries(shapeOf(unwrapped(documentTypes[type].schema))).filter(
      ([, field]) => !/[一-鿿]/.test(titleOf(field) ?? ""),
    );
    expect(untitled).toEqual([]);
  });
});

describe("the list of content types", () => {
  it("finds a type by the plural in its addresses", () => {
    expect(typeOfPlural("policies")).toBe("policy");
    expect(typeOfPlural("policy")).toBeUndefined();
  });

  it("has no plural twice", () => {
    const plurals = typeNames.map((type) => documentTypes[type].plural);
    expect(new Set(plurals).size).toBe(plurals.length);
  });

  it.each(["toString", "__proto__", "Guide", undefined, 1])("does not know the type %s", (name) => {
    expect(isDocumentType(name)).toBe(false);
  });
});
