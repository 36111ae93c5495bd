import { describe, expect, it } from "vitest";
import { kitProblems } from "./kitProblems.ts";
import type { ReplyRule } from "./replies.ts";

type Kit = Parameters<typeof kitProblems>[0];

const times = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, index) => make(index));
const rule = (part: Partial<ReplyRule>, index = 0): ReplyRule => ({
  ...{ name: "规则", keywords: [keyword(`词${index}`)], reply: "回复" },
  ...part,
});
const keyword = (word: string) => ({ word, match: "contain" as const });
const entry = (name = "页面", url = "https://example.cn/") => ({
  ...{ type: "view" as const, name, url },
});
const button = (name = "菜单", below = [entry()]) => ({ name, sub_button: below });
const menu = (...buttons: ReturnType<typeof button>[]) => ({ menu: { button: buttons } });
const address = (length: number) => "https://example.cn/".padEnd(length, "x");
const card = (title: string, appId = "wx0000000000000000") => ({
  ...{ title, appId, path: "pages/list/index", url: "https://example.cn/", html: "" },
});

const limits: [name: string, kit: (length: number) => Partial<Kit>, limit: number][] = [
  ["buttons", (n) => menu(...times(n, () => button())), 3],
  [
    "entries below a button",
    (n) =>
      menu(
        button(
          "菜单",
          times(n, () => entry()),
        ),
      ),
    5,
  ],
  ["characters of a button", (n) => menu(button("菜".repeat(n))), 4],
  ["characters of an entry", (n) => menu(button("菜单", [entry("页".repeat(n))])), 8],
  ["bytes of a link", (n) => menu(button("菜单", [entry("页面", address(n))])), 1024],
  ["rules", (n) => ({ rules: times(n, (index) => rule({}, index)) }), 200],
  ["characters of a rule's name", (n) => ({ rules: [rule({ name: "名".repeat(n) })] }), 60],
  ["characters of a reply", (n) => ({ rules: [rule({ reply: "𠮷".repeat(n) })] }), 300],
  [
    "keywords of a rule",
    (n) => ({ rules: [rule({ keywords: times(n, (index) => keyword(`词${index}`)) })] }),
    10,
  ],
  [
    "characters of a keyword",
    (n) => ({ rules: [rule({ keywords: [keyword("词".repeat(n))] })] }),
    30,
  ],
  ["characters of a card's title", (n) => ({ cards: [card("题".repeat(n))] }), 35],
];

const empty: Kit = { menu: { button: [] }, rules: [], cards: [] };

describe("the platform's limits", () => {
  it.each(limits)("allow so many %s and not one more", (_, kit, limit) => {
    expect(kitProblems({ ...empty, ...kit(limit) })).toEqual([]);
    const problems = kitProblems({ ...empty, ...kit(limit + 1) });
    expect(problems).toEqual([expect.stringContaining(`：${limit + 1}，公众号最多 ${limit}`)]);
  });

  const faults: [name: string, kit: Partial<Kit>, problem: string][] = [
    ["a button with nothing below it", menu(button("菜单", [])), "“菜单”没有二级菜单"],
    ["a rule without a keyword", { rules: [rule({ keywords: [] })] }, "“规则”没有关键词"],
    [
      "a keyword in two rules",
      { rules: [rule({ keywords: [keyword("ABC１")] }), rule({ keywords: [keyword("abc1")] })] },
      "关键词“abc1”用了两次",
    ],
    ["no AppID", { cards: [card("卡片", "wx123")] }, "卡片“卡片”的 AppID 不对：wx123"],
  ];
  it.each(faults)("notice %s", (_, kit, problem) => {
    expect(kitProblems({ ...empty, ...kit })).toEqual([problem]);
  });
});
