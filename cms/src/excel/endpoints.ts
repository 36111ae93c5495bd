import type { Endpoint, PayloadRequest } from "payload";
import { documentTypes, typeOfPlural } from "@haizhu/shared/documents/registry";
import { personId, rolesOf, working } from "../access/access.ts";
import { requireOwnPassword } from "../collections/users/ownPassword.ts";
import { chinaDay } from "../fields/chinaDay.ts";
import { Refusal, refusals } from "../publication/refusal.ts";
import { answering, answeringFile } from "../publication/respond.ts";
import { batchDocuments, batchStep } from "./batchEndpoints.ts";
import { labelOf } from "./excelTypes.ts";
import { savedDocuments, titlesFor } from "./existing.ts";
import { importJob, startImport } from "./importJobs.ts";
import { previewOf, wrongLines } from "./preview.ts";
import { saveLines } from "./saveLines.ts";
import { excelTypeOf } from "./uploaded.ts";
import { listWorkbook } from "./workbook.ts";

function requireEditor(req: PayloadRequest): string {
  const person = personId(req);
  if (person === undefined) throw refusals.notSignedIn();
  if (!rolesOf(req).includes("editor"))
    throw new Refusal(403, "notYourRole", "导入要由编辑来做，您没有这个角色。");
  requireOwnPassword(req);
  return person;
}

async function template(req: PayloadRequest) {
  if (!working({ req })) throw refusals.noRole();
  const type = excelTypeOf(req);
  const bytes = await listWorkbook(type, [], await titlesFor(req, type));
  return { name: `${labelOf(type)}-模板.xlsx`, bytes };
}

async function list(req: PayloadRequest) {
  if (!working({ req })) throw refusals.noRole();
  const type = typeOfPlural(String(req.routeParams?.plural));
  if (type === undefined) throw refusals.unknownDocument();
  const documents = await savedDocuments(req, type);
  const bytes = await listWorkbook(type, documents, await titlesFor(req, type));
  const day = chinaDay(new Date().toISOString());
  return { name: `${documentTypes[type].label}-${day}.xlsx`, bytes };
}

async function preview(req: PayloadRequest): Promise<object> {
  requireEditor(req);
  const { lines, ignored, fingerprint } = await previewOf(req, excelTypeOf(req));
  return {
    lines: lines.map(({ document: _, ...shown }) => shown),
    ...{ ignored, fingerprint },
  };
}

async function wrong(req: PayloadRequest) {
  requireEditor(req);
  const type = excelTypeOf(req);
  const bytes = await wrongLines(type, await previewOf(req, type));
  return { name: `${labelOf(type)}-要改的行.xlsx`, bytes };
}

async function begin(req: PayloadRequest): Promise<object> {
  const person = requireEditor(req);
  const type = excelTypeOf(req);
  const planned = await previewOf(req, type);
  if (planned.fingerprint !== req.searchParams.get("fingerprint"))
    throw new Refusal(409, "changedSince", "预览之后有内容变了。请重新上传，再看一遍预览。");
  const lines = planned.lines.filter(({ document }) => document !== undefined);
  if (lines.length === 0) throw new Refusal(422, "nothingToImport", "没有要新增或修改的行。");
  const fileName = (req.searchParams.get("file") ?? "").slice(0, 200) || "未命名.xlsx";
  const job = startImport(
    person,
    lines.length,
    (progress) => saveLines(req, type, fileName, lines, progress),
    (error) => {
      req.payload.logger.error({ err: error, msg: `import of ${fileName} failed` });
      return "导入没有成功，一行也没有写入。文件还在您的电脑上，请稍后再试。";
    },
  );
  return { job };
}

function progress(req: PayloadRequest): Promise<object> {
  return Promise.resolve(importJob(String(req.routeParams?.id), requireEditor(req)));
}

/** Excel in, Excel out. Files are the whole body of a request. */
export const excelEndpoints: Endpoint[] = [
  { path: "/excel/list/:plural", method: "get", handler: answeringFile(list) },
  { path: "/excel/template/:type", method: "get", handler: answeringFile(template) },
  { path: "/excel/preview/:type", method: "post", handler: answering(preview) },
  { path: "/excel/wrong/:type", method: "post", handler: answeringFile(wrong) },
  { path: "/excel/import/:type", method: "post", handler: answering(begin) },
  { path: "/excel/jobs/:id", method: "get", handler: answering(progress) },
  { path: "/excel/batches/:id", method: "get", handler: answering(batchDocuments) },
  { path: "/excel/batches/:id", method: "post", handler: answering(batchStep) },
];
