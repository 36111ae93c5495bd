import { describe, expect, it } from "vitest";
import { signOffLine } from "./signOff.ts";

describe("the sign-off line", () => {
  it("names who approved a document, stage by stage", () => {
    const signatures = [
      { role: "firstReviewer", label: "示例甲" },
      { role: "secondReviewer", label: "示例乙" },
      { role: "finalReviewer", label: "示例丙" },
    ];
    expect(signOffLine({ signatures })).toEqual([
      { stage: "一审", name: "示例甲" },
      { stage: "二审", name: "示例乙" },
      { stage: "三审", name: "示例丙" },
    ]);
  });

  it("says of an urgent alert that the reviewer on duty approved it", () => {
    expect(signOffLine({ signatures: [{ role: "dutyReviewer", label: "示例丁" }] })).toEqual([
      { stage: "值班终审", name: "示例丁" },
    ]);
  });

  it("is empty where nobody is to be named", () => {
    expect(signOffLine({})).toEqual([]);
  });
});
