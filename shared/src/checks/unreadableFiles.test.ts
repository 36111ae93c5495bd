import { describe, expect, it } from "vitest";
import type { FileText } from "../fileText.ts";
import { checkSign } from "./privateData/identityNumber.ts";
import { foundBy } from "./testSubject.ts";

const sha256 = "0".repeat(64);
const sample = { sha256, mimeType: "application/pdf", filename: "申请表.pdf", bytes: 1 };
const document = { materials: [{ name: "身份证", sample }] };
const page = (number: number, text: string) => ({ where: `第 ${String(number)} 页`, text });

function about(check: string, parts: FileText["parts"], lists = {}) {
  const textOfFile = (hash: string) => (hash === sha256 ? { parts } : undefined);
  return foundBy(check, document, "guide", { textOfFile, ...lists });
}

describe("A file that the system cannot read", () => {
  it.each<[string, FileText["parts"], RegExp | undefined]>([
    [
      "is told: a scan",
      [page(1, ""), page(2, "")],
      /这份 PDF 是扫描件，系统读不到里面的字，请人工核对/,
    ],
    ["is told: a scan with a title", [page(1, ""), { where: "书签", text: "目录" }], /是扫描件/],
    [
      "is told: one page of three",
      [page(1, "一"), page(2, ""), page(3, "三")],
      /第 2 页（共 1 页）/,
    ],
    [
      "is told in short: a hundred pages of it",
      [page(1, "一"), ...Array.from({ length: 99 }, (_, at) => page(at + 2, ""))],
      /第 6 页等（共 99 页）/,
    ],
    ["is none: every page has text", [page(1, "一"), page(2, "二")], undefined],
  ])("%s", (_, parts, message) => {
    const found = about("unreadableFiles", parts);
    expect(found).toHaveLength(message ? 1 : 0);
    if (!message) return;
    expect(found[0]).toMatchObject({ severity: "warning", path: "materials.0.sample" });
    expect(found[0]?.message).toMatch(message);
  });

  it("is asked for nothing where its text is unknown", () => {
    expect(foundBy("unreadableFiles", document)).toEqual([]);
  });
});

describe("What stands in a file", () => {
  const first17 = "44010519900101123";

  it("is looked through for private data, and told by its page", () => {
    const found = about("privateData", [
      page(1, "填写说明"),
      page(2, `张三 ${first17}${checkSign(first17)}`),
      { where: "文件属性“作者”", text: "李四13800138000" },
    ]);
    expect(found.map(({ severity, path }) => [severity, path])).toEqual([
      ["error", "materials.0.sample"],
      ["error", "materials.0.sample"],
    ]);
    expect(found[0]?.message).toMatch(/：第 2 页像是身份证号码。请在原稿里删去，重新导出后上传/);
    expect(found[1]?.message).toMatch(/：文件属性“作者”像是手机号码/);
    expect(JSON.stringify(found)).not.toContain(first17.slice(4, 14));
  });

  it("is looked through for the editors' own words, each told once a page", () => {
    const sensitive = [{ word: "内部资料", severity: "error" as const }];
    const parts = [page(1, "内部资料，内部资料"), page(2, "内部资料")];
    const found = about("sensitiveWords", parts, { sensitive });
    expect(found.map(({ message }) => message.slice(0, message.indexOf("，")))).toEqual([
      "申请材料 第 1 项 样表：第 1 页",
      "申请材料 第 1 项 样表：第 2 页",
    ]);
  });

  it.each(["punctuation", "longSentences", "impossibleDates", "phoneShapes"])(
    "is not ours to correct: %s",
    (check) => {
      const text = `电话：020-123456,${"长".repeat(200)},2月30日`;
      expect(about(check, [page(1, text)])).toEqual([]);
    },
  );
});
