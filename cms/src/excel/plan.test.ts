import { describe, expect, it } from "vitest";
import { readExample } from "../../../shared/examples/readExamples.ts";
import type { Draft } from "../fields/toCandidate.ts";
import type { Cell, Titles } from "./cells.ts";
import { type Change, planImport } from "./plan.ts";
import type { Sheet } from "./readSheet.ts";

const owner = "11111111-1111-4111-8111-111111111111";
const street = "22222222-2222-4222-8222-222222222222";
const names: Record<string, [string, string][]> = {
  organisation: [[owner, "示例单位"]],
  street: [
    [street, "示例街道"],
    ["33333333-3333-4333-8333-333333333333", "同名街道"],
    ["44444444-4444-4444-8444-444444444444", "同名街道"],
  ],
};
const titles: Titles = {
  titleOf: (type, id) => names[type]?.find(([one]) => one === id)?.[1],
  idsOf: (type, title) =>
    (names[type] ?? []).filter(([, one]) => one === title).map(([one]) => one),
};

const id = "55555555-5555-4555-8555-555555555555";
const phone: Draft = {
  ...readExample("phone", "minimal"),
  ...{ id, title: "示例值班室", owner: { type: "organisation", id: owner } },
  streets: [{ type: "street", id: street }],
  numbers: [
    { label: "值班", number: "12345", channel: "voice" },
    { label: "传真", number: "12320", channel: "voice" },
  ],
  verifiedAt: "2026-11-01",
};

function planned(line: Record<string, Cell>, documents: Draft[] = [phone]) {
  const sheet: Sheet = {
    headings: Object.keys(line),
    lines: [{ number: 2, cells: Object.values(line) }],
  };
  const { lines, ignored } = planImport("phone", sheet, { documents, titles, errorsIn: () => [] });
  const [only] = lines;
  if (!only) throw new Error("no line");
  return { ...only, ignored };
}

const written = ({ column, before, after }: Change) => `${column}：${before} → ${after}`;
const whole: Record<string, Cell> = {
  编号: "",
  标题: "新的值班室",
  一句话说明: "有事打这里",
  负责单位: "示例单位",
  核实说明: "示例",
  下次核实期限: "2027年5月1日",
  类别: "街道",
  单位: "示例单位",
  什么事打这个电话: "什么事都行",
  排序: 500,
};

describe("a line of a sheet", () => {
  it("that says what the system says changes nothing", () => {
    const line = { 编号: id, 标题: "示例值班室", "号码1：号码": "12345", 服务街道: "示例街道" };
    expect(planned(line)).toMatchObject({ kind: "unchanged", id, changes: [] });
  });

  it.each<[string, Record<string, Cell>, string[]]>([
    ["a number", { "号码2：号码": "12333" }, ["号码2：号码：12320 → 12333"]],
    [
      "a date cell",
      { 最近核实日期: new Date("2026-11-20T00:00:00Z") },
      ["最近核实日期：2026-11-01 → 2026-11-20"],
    ],
    [
      "a date in Chinese",
      { 最近核实日期: "2026年11月20日" },
      ["最近核实日期：2026-11-01 → 2026-11-20"],
    ],
    [
      "an emptied cell",
      { 最近核实日期: "", 核实说明: "示例" },
      ["最近核实日期：2026-11-01 → ", "核实说明： → 示例"],
    ],
    ["a list of names, emptied", { 服务街道: null }, ["服务街道：示例街道 → "]],
    [
      "a row emptied, and those below move up",
      { "号码1：名称": "", "号码1：号码": "", "号码1：用途": "" },
      [
        "号码1：名称：值班 → 传真",
        "号码1：号码：12345 → 12320",
        "号码2：名称：传真 → ",
        "号码2：号码：12320 → ",
        "号码2：用途：打电话 → ",
      ],
    ],
    ["a tick", { 示例内容: "是" }, ["示例内容： → 是"]],
    [
      "spaces around a word",
      { 单位: "  新的单位 " },
      [`单位：${String(phone.organisation)} → 新的单位`],
    ],
  ])("changes %s, and nothing else", (_, cells, expected) => {
    const line = planned({ 编号: id, ...cells });
    expect(line.kind, line.reasons.join()).toBe("changed");
    expect(line.changes.map(written)).toEqual(expected);
  });

  it("is found by its title where it has no id, so that the same file twice adds nothing", () => {
    expect(planned({ 编号: "", 标题: "示例值班室", 排序: 7 })).toMatchObject({
      kind: "changed",
      id,
    });
    const added = planned(whole).document;
    const again = planned(whole, [phone, { ...added, id: owner }]);
    expect(again).toMatchObject({ kind: "unchanged", id: owner });
  });

  it("without id and with a title that nobody has is a new document", () => {
    expect(planned(whole)).toMatchObject({ kind: "new", title: "新的值班室", reasons: [] });
  });

  it.each<[string, Record<string, Cell>, RegExp]>([
    ["an id that nobody has", { ...whole, 编号: owner }, /没有这个编号/],
    [
      "a word that is none of the vocabulary",
      { ...whole, 类别: "随便" },
      /类别：“随便”不在可选的词里。可选：/,
    ],
    ["a day that does not exist", { ...whole, 下次核实期限: "2026-11-31" }, /“2026-11-31”不是日期/],
    ["a title that several have", { ...whole, 服务街道: "同名街道" }, /有 2 份都叫“同名街道”/],
    ["a title that nobody has", { ...whole, 负责单位: "没有的单位" }, /没有叫“没有的单位”的内容/],
    ["a text where a number belongs", { ...whole, 排序: "很前" }, /排序：“很前”不是数字/],
    [
      "a number of the wrong form",
      { ...whole, "号码1：号码": "123 45 678", "号码1：用途": "拨打" },
      /号码/,
    ],
    ["a field that is missing", { ...whole, 单位: "" }, /单位/],
  ])("is refused for %s, in Chinese", (_, cells, reason) => {
    const line = planned(cells);
    expect(line.kind).toBe("wrong");
    expect(line.reasons.join("\n")).toMatch(reason);
  });

  it("is refused for what the checks refuse", () => {
    const sheet: Sheet = {
      headings: Object.keys(whole),
      lines: [{ number: 2, cells: Object.values(whole) }],
    };
    const errorsIn = () => ["说明：像身份证号码"];
    const { lines } = planImport("phone", sheet, { documents: [], titles, errorsIn });
    expect(lines).toMatchObject([{ kind: "wrong", reasons: ["说明：像身份证号码"] }]);
  });

  it("is refused where an earlier line is the same document", () => {
    const sheet: Sheet = {
      headings: ["编号", "标题", "排序"],
      lines: [
        { number: 2, cells: [id, "示例值班室", 3] },
        { number: 9, cells: ["", "示例值班室", 4] },
      ],
    };
    const { lines } = planImport("phone", sheet, {
      documents: [phone],
      titles,
      errorsIn: () => [],
    });
    expect(lines.map(({ kind }) => kind)).toEqual(["changed", "wrong"]);
    expect(lines[1]?.reasons).toEqual(["和第 2 行是同一份内容，请只留一行"]);
  });

  it("keeps what has no column: texts with markup, files", () => {
    const withBody = { ...phone, body: { html: "<p>正文</p>" } };
    expect(planned({ 编号: id, 排序: 7 }, [withBody]).document).toMatchObject({ id });
  });

  it("says which columns nobody knows", () => {
    expect(planned({ ...whole, 备注: "x" }).ignored).toEqual(["备注"]);
  });
});
