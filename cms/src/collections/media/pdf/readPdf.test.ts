import { describe, expect, it } from "vitest";
import { UnusableFileError } from "../unusableFile.ts";
import { readPdf } from "./readPdf.ts";
import { testPdf, type TestPdf } from "./testPdf.ts";

const partsOf = async (pdf: TestPdf) =>
  Object.fromEntries((await readPdf(testPdf(pdf))).parts.map(({ where, text }) => [where, text]));

describe("In a PDF is read", () => {
  it.each<[string, TestPdf, Record<string, string>]>([
    [
      "every page, in Chinese",
      { pages: ["海珠区长者饭堂。\n咨询电话84120000", "第二页"] },
      { "第 1 页": "海珠区长者饭堂。\n咨询电话84120000", "第 2 页": "第二页" },
    ],
    [
      "a word that goes on in the next line, whole",
      { pages: ["请到街道办\n事处办理"] },
      { "第 1 页": "请到街道办事处办理" },
    ],
    [
      "the cells of a table, so that no number grows out of two",
      { pages: ["姓名\t电话\n8412\t1234\n5678\t张三"] },
      { "第 1 页": "姓名 电话\n8412│1234│5678 张三" },
    ],
    [
      "a Chinese font that is not in the file",
      { pages: [""], songTi: "滨江街道" },
      { "第 1 页": "滨江街道" },
    ],
    [
      "its properties and bookmarks",
      { pages: ["页"], title: "申请表（定稿）", author: "示例作者", bookmark: "填写说明" },
      {
        "第 1 页": "页",
        "文件属性“标题”": "申请表（定稿）",
        "文件属性“作者”": "示例作者",
        书签: "填写说明",
      },
    ],
    [
      "what was commented and filled in",
      { pages: ["申请人："], comment: "请核对姓名", filledIn: "示例申请人" },
      { "第 1 页": "申请人：\n请核对姓名\n示例申请人" },
    ],
    ["nothing of a scan", { pages: ["", ""] }, { "第 1 页": "", "第 2 页": "" }],
    [
      "nothing, and no rubbish, of a font that hides its signs",
      { pages: ["没有对照表的字体画出来的字"], toUnicode: false },
      { "第 1 页": "" },
    ],
  ])("%s", async (_, pdf, expected) => {
    expect(await partsOf(pdf)).toEqual(expected);
  });
});

const key = "ab".repeat(32);
const refused: [string, TestPdf, RegExp][] = [
  [
    "locked with a password",
    {
      pages: ["密"],
      trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${key}> /U <${key}> >>`,
    },
    /加了密码或使用限制/,
  ],
  [
    "that holds another file",
    {
      pages: ["附"],
      catalogue:
        "/Names << /EmbeddedFiles << /Names [(a.xlsx) << /Type /Filespec /F (a.xlsx) /EF << /F 1 0 R >> >>] >> >>",
    },
    /夹带着别的文件/,
  ],
  [
    "that holds a program",
    { pages: ["动"], catalogue: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>" },
    /会自动运行的程序/,
  ],
  ["of more than 500 pages", { pages: Array<string>(501).fill("页") }, /最多 500 页/],
  ["without a page", {}, /打不开/],
];

describe("A PDF is refused, with what to do", () => {
  const told = async (bytes: Buffer, ...limits: Parameters<typeof readPdf>[1][]) => {
    const error: unknown = await readPdf(bytes, ...limits).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnusableFileError);
    return (error as UnusableFileError).message;
  };

  it.each(refused)("%s", async (_, pdf, message) => {
    expect(await told(testPdf(pdf))).toMatch(message);
  });

  it.each([
    ["torn off", testPdf({ pages: ["没有传完"] }).subarray(0, 300)],
    ["a text that begins like one", Buffer.from("%PDF-1.7\n不是 PDF")],
  ])("%s", async (_, bytes) => {
    expect(await told(bytes)).toContain("打不开");
  });

  it("that unpacks into more than the machine has", async () => {
    const bomb = testPdf({ pages: ["弹"], drawing: Buffer.alloc(600_000_000, " ") });
    expect(bomb.length).toBeLessThan(1_000_000);
    const limits = { milliseconds: 60_000, bytes: 200 * 1024 * 1024 };
    expect(await told(bomb, limits)).toContain("读不完");
  });

  it("that keeps a reader busy, and the next one is read all the same", async () => {
    const drawing = Buffer.from("BT /F1 12 Tf <0001> Tj ET ".repeat(1_000_000));
    const busy = testPdf({ pages: ["忙"], drawing });
    const next = readPdf(testPdf({ pages: ["下一份"] }));
    expect(await told(busy, { milliseconds: 1_500, bytes: 4 * 1024 ** 3 })).toContain("读不完");
    expect((await next).parts).toEqual([{ where: "第 1 页", text: "下一份" }]);
  });
});
