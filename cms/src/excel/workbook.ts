import writeExcelFile, { type CellObject, type SheetData } from "write-excel-file/node";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import type { Draft } from "../fields/toCandidate.ts";
import { cellOf, type Titles } from "./cells.ts";
import { type Column, columnsOf } from "./columns.ts";

/** The heading of the column that says which document a line is. */
export const idHeading = "编号";
/** The heading of the column that says what is wrong with a line; ignored when it comes back. */
export const reasonHeading = "要改的地方";

/**
 * Documents as an Excel file that can be imported again; without any, the template. A second sheet
 * says for each column what may stand there.
 */
export function listWorkbook(
  type: DocumentType,
  documents: readonly Draft[],
  titles: Titles,
): Promise<Buffer> {
  const columns = columnsOf(type, documents);
  const lines = documents.map((document) => [
    text(String(document.id)),
    ...columns.map((column) => text(cellOf(column, document, titles))),
  ]);
  return workbook([idHeading, ...columns.map(({ name }) => name)], lines, columns);
}

/** The lines of an uploaded file that were wrong, as they came, each with what is wrong. */
export function wrongLinesWorkbook(
  type: DocumentType,
  headings: readonly string[],
  lines: readonly { cells: readonly string[]; reasons: readonly string[] }[],
): Promise<Buffer> {
  const rows = lines.map(({ cells, reasons }) => [
    { ...text(reasons.join("\n")), textColor: "#990000" },
    ...cells.map(text),
  ]);
  return workbook([reasonHeading, ...headings], rows, columnsOf(type));
}

function workbook(
  headings: readonly string[],
  lines: readonly CellObject[][],
  columns: readonly Column[],
): Promise<Buffer> {
  const data: SheetData = [headings.map(heading), ...lines];
  const widths = headings.map((name) => ({ width: name === idHeading ? 12 : 20 }));
  return writeExcelFile([
    { sheet: "内容", data, columns: widths, stickyRowsCount: 1 },
    { sheet: "怎么填", data: help(columns), columns: [{ width: 30 }, { width: 90 }] },
  ]).toBuffer();
}

function help(columns: readonly Column[]): SheetData {
  return [
    [heading("列"), heading("怎么填")],
    [text(idHeading), text("系统给的，不要改。新增的行留空")],
    ...columns.map(({ name, field }) => [text(name), text(instruction(field))]),
  ];
}

function instruction(field: Column["field"]): string {
  const needed = field.optional ? [] : ["必填"];
  return [...needed, ...form(field), ...(field.description ? [field.description] : [])].join("。");
}

function form(field: Column["field"]): string[] {
  switch (field.kind) {
    case "day":
      return ["日期，如 2026-11-22"];
    case "instant":
      return ["北京时间，如 2026-11-22 09:30"];
    case "number":
      return ["数字"];
    case "checkbox":
      return ["是或否"];
    case "choice":
      return [`从这些词里选一个：${Object.values(field.labels).join("、")}`];
    case "choices":
      return [`从这些词里选，用顿号隔开：${Object.values(field.labels).join("、")}`];
    case "reference":
      return ["系统里那份内容的标题"];
    case "references":
      return ["系统里那些内容的标题，每行一个"];
    case "lines":
      return ["每行一条（Alt+Enter 换行）"];
    case "text":
    case "textarea":
      return [];
  }
}

// A text is a text: a title that begins with “=” is never a formula.
const text = (value: string): CellObject => ({ value, type: String, wrap: true });
const heading = (name: string): CellObject => ({ ...text(name), fontWeight: "bold" });
