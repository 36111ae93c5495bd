import { validateDocument } from "@haizhu/shared/documents/validate";
import type { Draft } from "../fields/toCandidate.ts";
import { CellError, cellOf, type Titles, valueIn } from "./cells.ts";
import { type Column, columnsOf } from "./columns.ts";
import { assembled } from "./assembled.ts";
import type { ExcelType } from "./excelTypes.ts";
import type { Sheet } from "./readSheet.ts";
import { idHeading, reasonHeading } from "./workbook.ts";

/** One cell that becomes another. */
export interface Change {
  column: string;
  before: string;
  after: string;
}

/** What an import would do with one line of the sheet. */
export interface PlannedLine {
  /** As Excel shows it. */
  line: number;
  title: string;
  kind: "new" | "changed" | "unchanged" | "wrong";
  /** The document that the line is; none for a new one. */
  id?: string;
  changes: Change[];
  /** Chinese, of a wrong line: what has to be put right. */
  reasons: string[];
  /** The whole document as it would be saved; of a new or changed line. */
  document?: Draft;
}

export interface Plan {
  lines: PlannedLine[];
  /** Headings that no field has: nothing of these columns is imported. */
  ignored: string[];
}

/** What is in the system already. */
export interface Existing {
  documents: readonly Draft[];
  titles: Titles;
  /** Errors that the checks find in a document, in Chinese. */
  errorsIn: (document: Draft) => string[];
}

/** Never saved: what a new document is validated with, until the system gives it its own. */
const placeholder = { id: "00000000-0000-4000-8000-000000000000", slug: "new" };

/**
 * What importing a sheet would do, line by line. A line is the document of its 编号 or, without one,
 * the only one with its title; so the same file twice changes nothing the second time. A column that
 * the sheet does not have stays as it is; an empty cell empties the field.
 */
export function planImport(type: ExcelType, sheet: Sheet, existing: Existing): Plan {
  const columns = columnsOf(type, existing.documents);
  const known = new Map(columns.map((column) => [column.name, column]));
  const placed = sheet.headings.map((name) => known.get(name));
  const ours = [idHeading, reasonHeading, ""];
  const ignored = sheet.headings.filter((name) => !known.has(name) && !ours.includes(name));
  const finder = new Finder(existing.documents);
  const lines = sheet.lines.map(({ number, cells }): PlannedLine => {
    const id = String(cells[sheet.headings.indexOf(idHeading)] ?? "").trim();
    const titleAt = sheet.headings.indexOf("标题");
    const title = String(cells[titleAt] ?? "").trim();
    const reasons: string[] = [];
    const found = finder.find(number, id, title);
    if (typeof found === "string") reasons.push(found);
    const before = typeof found === "object" ? found : undefined;
    const values: [Column, unknown][] = [];
    for (const [index, column] of placed.entries())
      if (column) values.push([column, valueOf(column, cells[index] ?? null, existing, reasons)]);
    return plannedLine(type, columns, existing, {
      ...{ line: number, title: title === "" ? titleOf(before) : title, before, values, reasons },
    });
  });
  return { lines, ignored };
}

function titleOf(document: Draft | undefined): string {
  return typeof document?.title === "string" ? document.title : "";
}

function valueOf(
  { name, field }: Column,
  cell: Sheet["lines"][number]["cells"][number],
  { titles }: Existing,
  reasons: string[],
): unknown {
  try {
    return valueIn(field, cell, titles);
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    reasons.push(`${name}：${error.message}`);
    return undefined;
  }
}

interface ReadLine {
  line: number;
  title: string;
  before: Draft | undefined;
  values: readonly [Column, unknown][];
  reasons: string[];
}

function plannedLine(
  type: ExcelType,
  columns: readonly Column[],
  existing: Existing,
  { line, title, before, values, reasons }: ReadLine,
): PlannedLine {
  const wrong = (why: string[]): PlannedLine => ({
    ...{ line, title, kind: "wrong", changes: [], reasons: why },
  });
  if (reasons.length > 0) return wrong(reasons);
  const candidate = assembled(type, before ?? placeholder, values);
  const result = validateDocument(type, candidate);
  if (!result.ok) return wrong(result.problems.map(({ message }) => message));
  const document = result.document as unknown as Draft;
  const errors = existing.errorsIn(document);
  if (errors.length > 0) return wrong(errors);
  const changes = columns
    .map((column) => ({
      column: column.name,
      before: before ? cellOf(column, before, existing.titles) : "",
      after: cellOf(column, document, existing.titles),
    }))
    .filter((change) => change.before !== change.after);
  if (!before) return { line, title, kind: "new", changes, reasons, document };
  const id = String(before.id);
  return changes.length === 0
    ? { line, title, kind: "unchanged", id, changes, reasons }
    : { line, title, kind: "changed", id, changes, reasons, document };
}

/** Finds the document of each line, and lines that mean the same one. */
class Finder {
  readonly #byId: Map<string, Draft>;
  readonly #byTitle = new Map<string, Draft[]>();
  readonly #taken = new Map<string, number>();

  constructor(documents: readonly Draft[]) {
    this.#byId = new Map(documents.map((document) => [String(document.id), document]));
    for (const document of documents) {
      const title = String(document.title).trim();
      this.#byTitle.set(title, [...(this.#byTitle.get(title) ?? []), document]);
    }
  }

  /** @returns the document, undefined for a new one, or what is wrong in Chinese */
  find(line: number, id: string, title: string): Draft | undefined | string {
    const sameTitle = this.#byTitle.get(title) ?? [];
    const [only] = sameTitle;
    if (id !== "" && !this.#byId.has(id)) return `${idHeading}：系统里没有这个编号，新增的行请留空`;
    if (id === "" && sameTitle.length > 1)
      return `标题：系统里有 ${String(sameTitle.length)} 份都叫“${title}”，请填${idHeading}`;
    const found = id === "" ? only : this.#byId.get(id);
    const key = found ? String(found.id) : `title ${title}`;
    const earlier = this.#taken.get(key);
    if (earlier !== undefined) return `和第 ${String(earlier)} 行是同一份内容，请只留一行`;
    this.#taken.set(key, line);
    return found;
  }
}
