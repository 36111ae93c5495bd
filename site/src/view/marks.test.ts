import { describe, expect, it } from "vitest";
import { listMark, marksOf } from "./marks.ts";
import { published, siteOf } from "./testDocuments.ts";

const texts = (entry: Parameters<typeof marksOf>[0], demo = true) =>
  marksOf(entry, siteOf([entry], { demo })).map(({ text }) => text);

describe("the marks of a document", () => {
  it("say 待核实 when nobody has checked it", () => {
    expect(texts(published("guide", 1))).toEqual(["待核实"]);
  });

  it("name the day of the last check", () => {
    expect(texts(published("guide", 1, { verifiedAt: "2026-02-03" }))).toEqual([
      "2026年2月3日核实",
    ]);
  });

  it("say that a check is too old once its term has passed", () => {
    const entry = published("guide", 1, { verifiedAt: "2025-02-03", reviewBy: "2026-03-04" });
    expect(texts(entry)).toEqual(["2025年2月3日核实，现在需要重新核实"]);
  });

  it("still count a check on the last day of its term", () => {
    const entry = published("guide", 1, { verifiedAt: "2025-04-03", reviewBy: "2026-03-05" });
    expect(texts(entry)).toEqual(["2025年4月3日核实"]);
  });

  it("do not let a check of more than a year ago look current, whatever its term", () => {
    const entry = published("guide", 1, { verifiedAt: "2023-07-01" });
    expect(marksOf(entry, siteOf([entry]))).toEqual([
      { kind: "dated", text: "2023年7月1日核实，较早，请以单位答复为准" },
    ]);
  });

  it("say 示例 first on an example", () => {
    expect(texts(published("guide", 1, { demo: true }))).toEqual(["示例", "待核实"]);
  });

  it("name the body that issued an alert instead of a check", () => {
    expect(texts(published("alert", 1, { senderName: "区气象台" }))).toEqual(["转发自区气象台"]);
    expect(texts(published("alert", 1, { demo: true }))[0]).toBe("示例");
  });

  it.each([
    [{ kind: "issuer" }, "制定机关解读"],
    [{ kind: "reprint", reprintedFrom: "市政府网站" }, "转载自市政府网站"],
    [
      { kind: "confirmed", confirmedBy: "法规处", confirmedOn: "2026-01-02" },
      "解读由法规处2026年1月2日确认",
    ],
    [{ kind: "illustration" }, "演示 · 解读未经制定机关确认"],
  ])("say who stands behind an interpretation: %o", (interpretation, text) => {
    const demo = interpretation.kind === "illustration";
    expect(texts(published("policy", 1, { interpretation, demo }))).toContain(text);
  });

  it("never show the demo's handbook as checked", () => {
    const entry = published("handbook", 1, { verifiedAt: "2026-02-03" });
    expect(texts(entry)).toEqual(["演示 · 待核实"]);
    expect(texts(entry, false)).toEqual(["2026年2月3日核实"]);
  });

  it("do not call a real policy an example because its explanation is one", () => {
    const interpretation = { kind: "illustration" };
    expect(texts(published("policy", 1, { interpretation, demo: true }))).toEqual([
      "演示 · 解读未经制定机关确认",
      "待核实",
    ]);
  });
});

describe("the mark of a document in a list", () => {
  const mark = (entry: Parameters<typeof listMark>[0], demo = true) =>
    listMark(entry, siteOf([entry], { demo }))?.text;
  const illustration = { interpretation: { kind: "illustration" }, demo: true };

  it.each([
    ["an ordinary guide has none", published("guide", 1), undefined],
    ["an example says so", published("guide", 1, { demo: true }), "示例"],
    [
      "a title that says it is not repeated",
      published("venue", 1, { title: "【示例】储物柜", demo: true }),
      undefined,
    ],
    ["a policy's explanation is for show", published("policy", 1, illustration), "演示解读"],
    ["the demo's handbook is unchecked", published("handbook", 1), "演示 · 待核实"],
  ])("%s", (_, entry, text) => {
    expect(mark(entry)).toBe(text);
  });

  it("is absent from the handbook of a district", () => {
    expect(mark(published("handbook", 1), false)).toBeUndefined();
  });
});
