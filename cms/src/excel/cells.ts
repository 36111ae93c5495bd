import type { Column, CellField } from "./columns.ts";
import { dayIn, momentIn, momentText } from "./dates.ts";

/** What a sheet holds in a cell; `Date` is a wall clock without a zone, as Excel keeps it. */
export type Cell = string | number | boolean | Date | null;

/** The titles of what documents refer to, by id, and back. */
export interface Titles {
  titleOf: (type: string, id: string) => string | undefined;
  idsOf: (type: string, title: string) => readonly string[];
}

/** A cell that cannot be understood; the message is for editors, without the column's name. */
export class CellError extends Error {
  override name = "CellError";
}

/** What stands in a document at a column, as the text of a cell. */
export function cellOf({ path, field }: Column, document: unknown, titles: Titles): string {
  const value = path.reduce<unknown>(
    (inside, step) =>
      typeof inside === "object" && inside !== null
        ? (inside as Record<string | number, unknown>)[step]
        : undefined,
    document,
  );
  return value === undefined || value === null ? "" : written(field, value, titles);
}

function written(field: CellField, value: unknown, titles: Titles): string {
  switch (field.kind) {
    case "text":
    case "textarea":
    case "number":
    case "day":
      return String(value);
    case "lines":
      return listOf(value).join("\n");
    case "instant":
      return momentText(String(value));
    case "checkbox":
      // An unticked box says no more than an empty cell.
      return value === true ? "是" : "";
    case "choice":
      return field.labels[String(value)] ?? String(value);
    case "choices":
      return listOf(value)
        .map((code) => field.labels[String(code)] ?? String(code))
        .join("、");
    case "reference":
      return nameOf(value, titles);
    case "references":
      return listOf(value)
        .map((one) => nameOf(one, titles))
        .join("\n");
  }
}

/** The title where it says which document is meant, else the id. */
function nameOf(value: unknown, titles: Titles): string {
  const { type, id } = value as { type: string; id: string };
  const title = titles.titleOf(type, id);
  return title !== undefined && titles.idsOf(type, title).length === 1 ? title : id;
}

/**
 * The value that a cell means, in the shape of the schema; undefined for an empty one.
 *
 * @throws CellError
 */
export function valueIn(field: CellField, cell: Cell, titles: Titles): unknown {
  if (cell === null || (typeof cell === "string" && cell.trim() === "")) return undefined;
  if (field.kind === "day") return dayIn(cell);
  if (field.kind === "instant") return momentIn(cell);
  const text = cell instanceof Date ? momentText(cell.toISOString()) : String(cell).trim();
  switch (field.kind) {
    case "text":
    case "textarea":
      return text;
    case "lines":
      return linesIn(text);
    case "number":
      return numberIn(text);
    case "checkbox":
      return tickIn(cell, text);
    case "choice":
      return codeOf(field.labels, text);
    case "choices":
      return text
        .split(/[、，,;；\n]/)
        .map((word) => word.trim())
        .filter((word) => word !== "")
        .map((word) => codeOf(field.labels, word));
    case "reference":
      return referenceIn(field.refersTo, text, titles);
    case "references":
      return linesIn(text).map((line) => referenceIn(field.refersTo, line, titles));
  }
}

function linesIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function numberIn(text: string): number {
  const number = Number(text.normalize("NFKC"));
  if (Number.isNaN(number)) throw new CellError(`“${text}”不是数字`);
  return number;
}

function tickIn(cell: Cell, text: string): boolean {
  if (typeof cell === "boolean") return cell;
  if (["是", "√", "对", "有"].includes(text)) return true;
  if (["否", "×", "不", "无"].includes(text)) return false;
  throw new CellError(`“${text}”看不懂，请写“是”或“否”`);
}

function codeOf(labels: Readonly<Record<string, string>>, word: string): string {
  const found = Object.entries(labels).find(([code, label]) => label === word || code === word);
  if (found) return found[0];
  throw new CellError(`“${word}”不在可选的词里。可选：${Object.values(labels).join("、")}`);
}

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function referenceIn(type: string, text: string, titles: Titles): { type: string; id: string } {
  const known = id.test(text) && titles.titleOf(type, text) !== undefined;
  const ids = known ? [text] : titles.idsOf(type, text);
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return { type, id: only };
  throw new CellError(
    ids.length === 0
      ? `系统里没有叫“${text}”的内容，请先建好，或改成系统里的名称`
      : `有 ${String(ids.length)} 份都叫“${text}”，请改填它的编号`,
  );
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
