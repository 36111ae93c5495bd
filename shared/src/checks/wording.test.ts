import { describe, expect, it } from "vitest";
import type { WatchedWord } from "./finding.ts";
import { foundBy, objections } from "./testSubject.ts";
import { commonMistakes } from "./words/commonMistakes.ts";
import { names } from "./words/names.ts";

describe("易错词", () => {
  it.each([
    ...["登陆网站查询", "银行帐户", "做为家属", "座落在滨江路", "签定合同", "招聘启示"],
    ...["向街道反应情况", "带身分证", "拔打电话", "幼儿圆", "己经办好", "住在琶州", "粤省市小程序"],
  ])("%s", (text) => {
    expect(objections("wording", text)).toBe(1);
  });

  it.each([
    ...["台风登陆广东", "登录网站查询", "叫做为民服务", "解决对象的困难", "他自己经手"],
    ...["坐落", "身份量化", "反应很快", "粤省市场监管", "琶洲", "官洲街", "有什么启示"],
  ])("right: %s", (text) => {
    expect(objections("wording", text)).toBe(0);
  });

  it.each([...commonMistakes, ...names].map((rule) => [rule.word, rule] as const))(
    "the rule for %s would not object to what it asks for",
    (word, { instead = "", unless = [] }) => {
      expect(objections("wording", word)).toBeGreaterThan(0);
      for (const right of [instead, ...unless]) expect(objections("wording", right)).toBe(0);
    },
  );

  it("stand in the list once", () => {
    const words = [...commonMistakes, ...names].map(({ word }) => word);
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeGreaterThan(90);
  });
});

describe("The editors' own lists", () => {
  const own: WatchedWord[] = [
    { word: "海珠湖公园", instead: "海珠国家湿地公园", severity: "warning" },
  ];
  const sensitive: WatchedWord[] = [
    { word: "瞎子", instead: "视力残疾人", note: "不尊重", severity: "error" },
    { word: "内部资料", severity: "warning" },
  ];
  const lists = { mistakes: own, sensitive };

  it("say what to write instead, and why", () => {
    const [mistake] = foundBy("wording", { title: "海珠湖公园" }, "guide", lists);
    expect(mistake).toMatchObject({ severity: "warning" });
    expect(mistake?.message).toBe("标题：“海珠湖公园”应写作“海珠国家湿地公园”");
    const [found] = foundBy("sensitiveWords", { title: "瞎子按摩" }, "guide", lists);
    expect(found?.message).toContain("（不尊重）。请改为“视力残疾人”");
  });

  it.each<[string, number]>([
    ["瞎子按摩培训班", 1],
    ["本文件为内部资料，请勿外传", 1],
    ["他装作瞎子，拿着内部资料", 2],
    ["内部资料：内部资料汇编", 2],
    ["《内部资料》第3期", 1],
    ["（内部资料）", 1],
    ["视力残疾人按摩培训班", 0],
    ["内部装修的资料", 0],
    ["资料室内部", 0],
    ["瞎编的不算", 0],
    ["孩子按时到校", 0],
    ["内部通知和参考资料", 0],
    ["", 0],
  ])("find in %s what stands on them, and nothing else", (title, times) => {
    expect(foundBy("sensitiveWords", { title }, "guide", lists)).toHaveLength(times);
  });

  it("decide for each word whether it blocks", () => {
    const document = { title: "瞎子", summary: "内部资料" };
    const found = foundBy("sensitiveWords", document, "guide", lists);
    expect(found.map(({ path, severity }) => [path, severity])).toEqual([
      ["title", "error"],
      ["summary", "warning"],
    ]);
  });

  it("also look at file names and alternative texts, not at addresses", () => {
    const document = {
      image: { alt: "内部资料" },
      sample: { filename: "内部资料.pdf" },
      officialUrl: "https://a.cn/内部资料",
    };
    const found = foundBy("sensitiveWords", document, "guide", lists);
    expect(found.map(({ path }) => path)).toEqual(["image.alt", "sample.filename"]);
  });
});
