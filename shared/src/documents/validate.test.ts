import { describe, expect, it } from "vitest";
import { broken } from "../../examples/broken.ts";
import { changed } from "../../examples/changed.ts";
import { readExample } from "../../examples/readExamples.ts";
import { type DocumentType, documentTypes, typeNames } from "./registry.ts";
import { labelOfPath } from "./labels.ts";
import { validateDocument } from "./validate.ts";

/** What an editor reads about an example after the changes. */
function messages(type: DocumentType, name: string, changes: Record<string, unknown>): string[] {
  const result = validateDocument(type, changed(readExample(type, name), changes));
  return result.ok ? [] : result.problems.map(({ message }) => message);
}

const table = typeNames.flatMap((type) => broken[type].map((row) => ({ type, ...row })));

describe.each(typeNames)("填错的 %s", (type) => {
  it("至少试过一种", () => expect(broken[type]).not.toEqual([]));
});

it.each(table.map((row) => ({ ...row, shown: JSON.stringify(row.changes).slice(0, 60) })))(
  "$type $shown → $message",
  ({ type, of, changes, message }) => {
    expect(messages(type, of ?? "full", changes)).toEqual([message]);
  },
);

describe.each(typeNames)("%s 少了必填的", (type) => {
  const { schema } = documentTypes[type];
  const required = Object.keys(readExample(type, "minimal"));

  it.each(required)("%s 时，用中文说出是哪一项", (key) => {
    const said = messages(type, "minimal", { [key]: undefined });
    expect(said.some((message) => message.startsWith(`${labelOfPath(schema, [key])}：`))).toBe(
      true,
    );
    expect(said.join()).not.toMatch(/[A-Za-z]/);
  });
});

describe("几处都没填", () => {
  it("一次说全", () => {
    const changes = { title: "", "materials.0.name": "", "steps.0.title": "", fee: "" };
    expect(messages("guide", "full", changes)).toEqual([
      "标题：没有填写",
      "申请材料 第 1 项 材料名称：没有填写",
      "办理流程 第 1 项 步骤：没有填写",
      "费用：没有填写",
    ]);
  });

  it("每条都带着表单里的位置", () => {
    const result = validateDocument(
      "guide",
      changed(readExample("guide", "full"), { "steps.0.title": "" }),
    );
    expect(result.ok ? [] : result.problems).toEqual([
      {
        path: "steps.0.title",
        label: "办理流程 第 1 项 步骤",
        message: "办理流程 第 1 项 步骤：没有填写",
      },
    ]);
  });

  it.each([null, undefined, "文字", 5, []])("完全不是一份文档（%j）也不出错", (candidate) => {
    expect(typeNames.every((type) => !validateDocument(type, candidate).ok)).toBe(true);
  });
});

describe("可以这样填", () => {
  it.each([
    ["venue", { "openingHours.weekly.0.closes": "24:00" }],
    ["venue", { "location.errorMetres": 50 }],
    ["venue", { "openingHours.closures.0.to": "2026-12-30" }],
    ["policy", { interpretation: { kind: "illustration" }, demo: true }],
    ["policy", { expiresOn: "2026-02-01" }],
    ["alert", { expires: "2026-12-15T01:00:00.000Z" }],
    ["alert", { msgType: undefined, earlierAlerts: [] }],
    ["alert", { owner: undefined, reviewBy: undefined, areas: [] }],
    ["phone", { numbers: [], verificationNote: "示例：号码没有核实" }],
    ["activity", { status: "full", statusNote: undefined }],
    ["activity", { "recurrence.until": "2026-12-05" }],
    ...["110", "12345", "020-00000000", "0755-0000000", "020-00000000-8001", "400-000-0000"].map(
      (number) => ["phone", { "numbers.0.number": number }] as const,
    ),
  ] as const)("%s %j", (type, changes) => {
    expect(messages(type, "full", changes)).toEqual([]);
  });

  it("前后的空格不算数", () => {
    const result = validateDocument(
      "street",
      changed(readExample("street", "minimal"), { shortName: " 示例 " }),
    );
    expect(result.ok && result.document.shortName).toBe("示例");
  });

  it("没有说的，按默认的算", () => {
    const result = validateDocument("phone", readExample("phone", "minimal"));
    expect(result.ok && result.document).toMatchObject({
      demo: false,
      situations: [],
      streets: [],
    });
  });

  it("规定以外的项不留下", () => {
    const result = validateDocument("street", {
      ...readExample("street", "minimal"),
      publishedAt: "2020-01-01",
    });
    expect(result.ok && result.document).not.toHaveProperty("publishedAt");
  });

  it.each([
    ["https://example.com/办事/?a=题", "https://example.com/%E5%8A%9E%E4%BA%8B/?a=%E9%A2%98"],
    [" https://EXAMPLE.com ", "https://example.com/"],
    ["https://example.com/?a[]=1|2", "https://example.com/?a%5B%5D=1%7C2"],
    ["https://example.com/100%", "https://example.com/100%25"],
    ["https://example.com/%E4%B8%AD", "https://example.com/%E4%B8%AD"],
    ["https://example.com/#/list?id=1", "https://example.com/#/list?id=1"],
  ])("网址 %s 存成 %s", (website, stored) => {
    const result = validateDocument("organisation", {
      ...readExample("organisation", "full"),
      website,
    });
    expect(result.ok && result.document.website).toBe(stored);
  });
});
