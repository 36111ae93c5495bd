import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";

/** What editors keep in Excel: lists with a line for each. Other types are texts, made in their forms. */
export const excelTypes = ["phone", "venue", "activity"] as const satisfies DocumentType[];
export type ExcelType = (typeof excelTypes)[number];

export function isExcelType(name: unknown): name is ExcelType {
  return excelTypes.some((type) => type === name);
}

/** The most lines of one file; more is a mistake or wants several files. */
export const mostLines = 5000;

export const labelOf = (type: ExcelType): string => documentTypes[type].label;
