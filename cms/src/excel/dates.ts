import { CellError, type Cell } from "./cells.ts";

const offset = 8 * 60 * 60 * 1000;

/** A moment as editors write it: `2026-11-22 09:30`, on the clock of China. */
export function momentText(moment: string): string {
  return new Date(Date.parse(moment) + offset).toISOString().slice(0, 16).replace("T", " ");
}

const dayForm = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const momentForm = /^(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)[\sT]*(\d{1,2})[:：](\d{2})(?::\d{2})?$/;

/**
 * `YYYY-MM-DD` from a date cell or from a date written in one of the usual ways.
 *
 * @throws CellError for everything else, 30 February included
 */
export function dayIn(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = String(cell).trim().normalize("NFKC");
  const [, year = "", month = "", day = ""] = dayForm.exec(text) ?? [];
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const moment = Date.parse(`${written}T00:00:00Z`);
  // 31 November becomes 1 December otherwise.
  if (Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== written)
    throw new CellError(`“${text}”不是日期，请写成 2026-11-22`);
  return written;
}

/**
 * A moment in UTC, ISO 8601, from a date cell or from `2026-11-22 09:30`, on the clock of China.
 *
 * @throws CellError
 */
export function momentIn(cell: Cell): string {
  // Excel knows no zones: its wall clock is the editor's, in China.
  if (cell instanceof Date) return new Date(cell.getTime() - offset).toISOString();
  const text = String(cell).trim().normalize("NFKC");
  const [, day, hour = "", minute = ""] = momentForm.exec(text) ?? [];
  const moment =
    day === undefined
      ? Number.NaN
      : Date.parse(`${dayIn(day)}T${hour.padStart(2, "0")}:${minute}:00+08:00`);
  if (Number.isNaN(moment)) throw new CellError(`“${text}”不是时间，请写成 2026-11-22 09:30`);
  return new Date(moment).toISOString();
}
