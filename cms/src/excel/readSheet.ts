import { Readable } from "node:stream";
import { readSheet as readXlsx } from "read-excel-file/node";
import { Refusal } from "../publication/refusal.ts";
import type { Cell } from "./cells.ts";
import { mostLines } from "./excelTypes.ts";

/** The first sheet of an uploaded file. */
export interface Sheet {
  headings: readonly string[];
  /** The lines that are not empty, with their numbers as Excel shows them. */
  lines: readonly { number: number; cells: readonly Cell[] }[];
}

/** @throws Refusal 422, for editors, when there is no such sheet in it or far too much */
export async function readSheet(bytes: Buffer): Promise<Sheet> {
  const rows = await rowsIn(bytes);
  const [first = [], ...rest] = rows;
  const headings = first.map((cell) => String(cell ?? "").trim());
  if (headings.every((name) => name === ""))
    throw unreadable("第一行要是各列的名称。请用下载的模板来填。");
  const lines = rest
    .map((cells, index) => ({ number: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && String(cell).trim() !== ""));
  if (lines.length === 0) throw unreadable("除了第一行的列名，文件里没有内容。");
  if (lines.length > mostLines)
    throw unreadable(
      `文件里有 ${String(lines.length)} 行，一次最多 ${String(mostLines)} 行。请分成几个文件。`,
    );
  return { headings, lines };
}

async function rowsIn(bytes: Buffer): Promise<Cell[][]> {
  try {
    return (await readXlsx(Readable.from(bytes))) as Cell[][];
  } catch {
    throw unreadable("打不开这个文件。请在 Excel 或 WPS 里另存为“Excel 工作簿（.xlsx）”再上传。");
  }
}

const unreadable = (message: string) => new Refusal(422, "unreadableFile", message);
