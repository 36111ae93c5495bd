import { describe, expect, it } from "vitest";
import { readExample } from "../../../shared/examples/readExamples.ts";
import type { Change } from "./change.ts";
import { changesBetween } from "./changesBetween.ts";

const guide = readExample("guide", "full");
const titles = (type: string, id: string) => (id.endsWith("9") ? undefined : `${type} ${id}`);
const between = (before: object, after: object): Change[] =>
  changesBetween("guide", { ...before }, { ...after }, titles);

/** `-gone-` and `+come+` among what stayed. */
const written = (changes: Change[]) =>
  changes.map(({ path, label, lines }) => [
    path,
    label,
    ...lines.map((parts) =>
      parts
        .map(({ text, mark }) =>
          mark === "added" ? `+${text}+` : mark === "removed" ? `-${text}-` : text,
        )
        .join(""),
    ),
  ]);
const paragraph = (...lines: string[]) => ({
  body: { html: lines.map((line) => `<p>${line}</p>`).join("") },
});

describe("What differs between two versions", () => {
  it("is nothing between a document and itself", () => {
    expect(between(guide, structuredClone(guide))).toEqual([]);
  });

  const cases: [string, object, object, string[][]][] = [
    [
      "a word of a title",
      { title: "老年人优待卡怎么办" },
      { title: "老年人优待证怎么办" },
      [["title", "标题", "老年人-优待卡-+优待证+怎么办"]],
    ],
    [
      "a number in a text, whole and not digit by digit",
      { summary: "满70岁每月领30元" },
      { summary: "满70岁每月领50元" },
      [["summary", "一句话说明", "满70岁每月领-30-+50+元"]],
    ],
    [
      "something that was empty",
      {},
      { summary: "新写的" },
      [["summary", "一句话说明", "+新写的+"]],
    ],
    [
      "a code, in the words of the form",
      { audiences: ["elderly"] },
      { audiences: ["elderly", "disabled"] },
      [["audiences", "适用人群", "老年人+、残疾人+"]],
    ],
    [
      "one paragraph among others",
      paragraph("第一段不变。", "到居委会办理。", "第三段不变。"),
      paragraph("第一段不变。", "到街道办理。", "第三段不变。"),
      [["body", "补充说明", "到-居委会-+街道+办理。"]],
    ],
    [
      "a paragraph that came and one that went",
      paragraph("甲", "乙乙乙乙"),
      paragraph("新的开头", "甲"),
      [["body", "补充说明", "+新的开头+", "-乙乙乙乙-"]],
    ],
    [
      "where a link leads, though it says the same",
      paragraph('看<a href="https://a.example/">这里</a>'),
      paragraph('看<a href="https://b.example/">这里</a>'),
      [["body", "补充说明", expect.stringMatching(/看这里.*-a.*\+b/) as string]],
    ],
    [
      "how a text looks",
      paragraph("带身份证"),
      paragraph("带<strong>身份证</strong>"),
      [["body", "补充说明", "带身份证+（字没有变，格式变了）+"]],
    ],
    [
      "one field of one row",
      { materials: [{ name: "身份证" }, { name: "户口本" }] },
      { materials: [{ name: "身份证" }, { name: "户口簿" }] },
      [["materials.1.name", "申请材料 第 2 项 材料名称", expect.any(String) as string]],
    ],
    [
      "a row put in front: the others are the same",
      { materials: [{ name: "身份证" }] },
      { materials: [{ name: "申请表" }, { name: "身份证" }] },
      [["materials.0", "申请材料 第 1 项", "+材料名称：申请表+"]],
    ],
    [
      "a row taken away",
      { materials: [{ name: "申请表" }, { name: "身份证" }] },
      { materials: [{ name: "身份证" }] },
      [["materials", "申请材料 去掉一项", "-材料名称：申请表-"]],
    ],
    [
      "what a document refers to, by its title",
      { owner: { type: "organisation", id: "1" } },
      { owner: { type: "organisation", id: "9" } },
      [["owner", "负责单位", "-organisation 1-", "+（找不到的内容）+"]],
    ],
  ];
  it.each(cases)("%s", (_, before, after, expected) => {
    expect(written(between(before, after))).toEqual(expected);
  });

  it("leaves no change of any field untold", () => {
    for (const name of Object.keys(guide).filter((key) => key !== "id")) {
      const { [name]: _gone, ...rest } = guide;
      expect(between(guide, rest), name).not.toEqual([]);
    }
  });
});
