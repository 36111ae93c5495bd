import writeExcelFile, { type CellObject, type SheetData } from "write-excel-file/node";
import type { AuditLine, ContentAudit, Light } from "@haizhu/shared/contentAudit/contentAudit";
import { documentTypes } from "@haizhu/shared/documents/registry";
import { momentWord } from "../publication/panel/words.ts";
import { lightWords } from "./words.ts";

const colours: Readonly<Record<Light, string>> = {
  green: "#D9EAD3",
  amber: "#FFE599",
  red: "#F4CCCC",
};

/**
 * The content audit as an Excel file of two sheets: a line per rule, and a line per document that a
 * rule found. Texts are written as texts: a title that begins with “=” is no formula.
 */
export function auditWorkbook(audit: ContentAudit): Promise<Buffer> {
  const at = `${momentWord(audit.at)}（北京时间）`;
  const columns = audit.columns.map(({ label, lines }) => ({ name: label, lines }));
  const parts = [{ name: "整站", lines: audit.site }, ...columns];
  return writeExcelFile([
    { sheet: "体检结果", data: results(parts, at), columns: widths(16, 10, 60, 50, 8), ...frozen },
    { sheet: "涉及的内容", data: found(parts), columns: widths(16, 40, 16, 40, 60, 40), ...frozen },
  ]).toBuffer();
}

interface Part {
  name: string;
  lines: readonly AuditLine[];
}

const frozen = { stickyRowsCount: 1 };
const widths = (...all: number[]) => all.map((width) => ({ width }));

function results(parts: readonly Part[], at: string): SheetData {
  return [
    heading("栏目", "结果", "情况", "依据", "份数"),
    ...parts.flatMap(({ name, lines }) =>
      lines.map((line) => [
        text(name),
        { ...text(lightWords[line.light]), backgroundColor: colours[line.light] },
        text(line.message),
        text(line.source),
        { value: line.documents.length, type: Number },
      ]),
    ),
    [text(`体检时间：${at}`)],
  ];
}

function found(parts: readonly Part[]): SheetData {
  return [
    heading("栏目", "情况", "内容类型", "标题", "说明", "编号"),
    ...parts.flatMap(({ name, lines }) =>
      lines.flatMap(({ message, documents }) =>
        documents.map(({ type, id, title, detail }) => [
          text(name),
          text(message),
          text(type === undefined ? "" : documentTypes[type].label),
          text(title),
          text(detail ?? ""),
          text(id ?? ""),
        ]),
      ),
    ),
  ];
}

const text = (value: string): CellObject => ({ value, type: String, wrap: true });
const heading = (...names: string[]): CellObject[] =>
  names.map((name) => ({ ...text(name), fontWeight: "bold" }));
