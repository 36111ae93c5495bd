import type { PayloadRequest } from "payload";
import { Refusal } from "../publication/refusal.ts";
import { type ExcelType, isExcelType } from "./excelTypes.ts";

const largestFile = 5 * 1024 * 1024;
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** @throws Refusal 404 for a type that is not kept in Excel */
export function excelTypeOf(req: PayloadRequest): ExcelType {
  const type = req.routeParams?.type;
  if (isExcelType(type)) return type;
  throw new Refusal(404, "noExcelType", "这类内容不用 Excel 导入，请在表单里写。");
}

/**
 * The bytes of an uploaded Excel file: the whole body of the request.
 *
 * @throws Refusal 422 where it is declared as something else or is too large
 */
export async function uploadedFile(req: PayloadRequest): Promise<Buffer> {
  // A form on another site cannot send this type without asking first (CORS).
  if (req.headers.get("content-type") !== xlsx)
    throw new Refusal(422, "notExcel", "请上传“Excel 工作簿（.xlsx）”文件。");
  const bytes = Buffer.from((await req.arrayBuffer?.()) ?? new ArrayBuffer(0));
  if (bytes.length > largestFile)
    throw new Refusal(422, "fileTooLarge", "文件超过 5 MB。请分成几个文件，或去掉图片和多余的表。");
  return bytes;
}
