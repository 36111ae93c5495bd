import { describe, expect, it } from "vitest";
import { lexiconOf } from "./lexicon.ts";
import { subjectsOf } from "./questions.ts";
import { nameToken, slotsOf } from "./slots.ts";

describe("what a question is about", () => {
  it.each([
    ["孩子放学没人接怎么办", ["孩子放学没人接"]],
    ["家里停电了打哪个电话", ["家里停电", "电话"]],
    ["没钱租房可以申请什么", ["没钱租房", "申请"]],
    ["请问居住证在哪里办理", ["居住证", "办理"]],
    ["地铁", ["地铁"]],
    ["怎么办", ["怎么办"]],
    ["请问怎么办呢", ["请问怎么办呢"]],
    ["就业困难人员认定", ["就业困难人员认定"]],
  ])("%s", (question, subjects) => {
    expect(subjectsOf(question)).toEqual(subjects);
  });
});

describe("the slots of a query", () => {
  const lexicon = lexiconOf([
    { name: "长者饭堂", words: ["老人食堂", "老人饭堂"] },
    { name: "老年人", words: ["老人"] },
    { name: "米", words: ["饭"] },
  ]);
  const filled = (query: string, token: string) =>
    slotsOf(query, 0, lexicon).filter((slot) =>
      slot.alternatives.some((one) => one.token === token),
    );

  it("are the pairs of neighbours, each with the whole name that it is part of", () => {
    const slots = slotsOf("义诊台", 5, lexicon);
    expect(slots.map(({ start, end }) => [start, end])).toEqual([
      [5, 7],
      [6, 8],
    ]);
    expect(slots[0]?.alternatives.map(({ token }) => token)).toEqual(["义诊", nameToken("义诊台")]);
  });

  it("may be filled by a concept that covers them, the longest word counting", () => {
    expect(filled("老人食堂", "=长者饭堂")).toHaveLength(3);
    expect(filled("老人食堂", "=老年人")).toHaveLength(0);
    expect(filled("老人补贴", "=老年人").map(({ start }) => start)).toEqual([0]);
  });

  it.each([
    ["丈夫打了我", "=家暴"],
    ["打过我", "=家暴"],
    ["骗了些钱", "=诈骗"],
    ["骗着钱", "=诈骗"],
    ["房子着了火", "=火警"],
    ["过敏", "=过敏"],
  ])("are filled by words that particles interrupt: %s", (query, token) => {
    const spoken = lexiconOf([
      { name: "家暴", words: ["打我"] },
      { name: "诈骗", words: ["骗钱"] },
      { name: "火警", words: ["着火"] },
      { name: "过敏", words: [] },
    ]);
    const slots = slotsOf(query, 0, spoken).filter(({ alternatives }) =>
      alternatives.some((one) => one.token === token),
    );
    expect(slots).not.toEqual([]);
    expect(slots.every(({ start, end }) => 0 <= start && start < end && end <= query.length)).toBe(
      true,
    );
  });

  it("never take a single character for a word", () => {
    expect(filled("吃饭补贴", "=米")).toEqual([]);
  });

  it("keep a word of the lexicon that the question around it cut apart", () => {
    const asking = lexiconOf([{ name: "求助", words: ["怎么办理低保"] }]);
    const slots = slotsOf("怎么办理低保", 0, asking);
    expect(slots.flatMap((slot) => slot.alternatives.map(({ token }) => token))).toContain("=求助");
  });
});
