import type { Endpoint } from "payload";
import { working } from "../access/access.ts";
import { chinaDay } from "../fields/chinaDay.ts";
import { refusals } from "../publication/refusal.ts";
import { answeringFile } from "../publication/respond.ts";
import { auditNow } from "./currentAudit.ts";
import { auditWorkbook } from "./workbook.ts";

/** The content audit for whoever has to hand it in. */
export const auditEndpoints: Endpoint[] = [
  {
    path: "/content-audit/report.xlsx",
    method: "get",
    handler: answeringFile(async (req) => {
      if (!working({ req })) throw refusals.noRole();
      const audit = await auditNow(req.payload);
      return { name: `内容体检-${chinaDay(audit.at)}.xlsx`, bytes: await auditWorkbook(audit) };
    }),
  },
];
