import { createHash } from "node:crypto";
import type { PayloadRequest } from "payload";
import { momentText } from "./dates.ts";
import type { Cell } from "./cells.ts";
import type { ExcelType } from "./excelTypes.ts";
import { existingOf } from "./existing.ts";
import { type Plan, planImport } from "./plan.ts";
import { readSheet, type Sheet } from "./readSheet.ts";
import { uploadedFile } from "./uploaded.ts";
import { wrongLinesWorkbook } from "./workbook.ts";

/** An uploaded file and what importing it would do. */
export interface Preview extends Plan {
  sheet: Sheet;
  /** Of everything that would change: what is imported later must be what was looked at. */
  fingerprint: string;
}

/** Plans the import of the file in a request. Changes nothing. */
export async function previewOf(req: PayloadRequest, type: ExcelType): Promise<Preview> {
  const sheet = await readSheet(await uploadedFile(req));
  const plan = planImport(type, sheet, await existingOf(req, type));
  const changes = plan.lines.map(({ line, kind, id, changes }) => ({ line, kind, id, changes }));
  const fingerprint = createHash("sha256").update(JSON.stringify(changes)).digest("hex");
  return { sheet, ...plan, fingerprint };
}

/** The wrong lines of an upload as a file of their own, to be put right and uploaded alone. */
export function wrongLines(type: ExcelType, { sheet, lines }: Preview): Promise<Buffer> {
  const reasons = new Map(lines.map((line) => [line.line, line]));
  const wrong = sheet.lines.flatMap(({ number, cells }) => {
    const line = reasons.get(number);
    if (line?.kind !== "wrong") return [];
    return [
      { cells: sheet.headings.map((_, at) => textOf(cells[at] ?? null)), reasons: line.reasons },
    ];
  });
  return wrongLinesWorkbook(type, sheet.headings, wrong);
}

function textOf(cell: Cell): string {
  if (!(cell instanceof Date)) return cell === null ? "" : String(cell);
  // A date cell is a wall clock, which `momentText` would move to China a second time.
  const china = new Date(cell.getTime() - 8 * 60 * 60 * 1000).toISOString();
  return momentText(china).replace(/ 00:00$/, "");
}
