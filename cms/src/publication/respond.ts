import type { PayloadHandler, PayloadRequest } from "payload";
import { z } from "zod";
import { zhCN } from "zod/locales";
import { Refusal, refusals } from "./refusal.ts";

const longestBody = 64 * 1024;

/**
 * An endpoint that answers with JSON. A refusal becomes `{"error": {code, message, missing?, warnings?}}`; a
 * failure is logged in full and told in general, so that nothing internal leaves the server.
 */
export function answering(work: (req: PayloadRequest) => Promise<object>): PayloadHandler {
  return guarded(async (req) =>
    Response.json(await work(req), { headers: { "Cache-Control": "no-store" } }),
  );
}

/** An Excel file that somebody downloads. */
interface Workbook {
  name: string;
  bytes: Buffer;
}

/** An endpoint that answers with an Excel file; refusals and failures as for `answering`. */
export function answeringFile(work: (req: PayloadRequest) => Promise<Workbook>): PayloadHandler {
  return guarded(async (req) => {
    const { name, bytes } = await work(req);
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Cache-Control": "no-store",
        "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      },
    });
  });
}

function guarded(work: (req: PayloadRequest) => Promise<Response>): PayloadHandler {
  return async (req) => {
    try {
      // A cookie sent from another site's page was dropped before: such a request is nobody's.
      if (!req.user) throw refusals.notSignedIn();
      return await work(req);
    } catch (error) {
      if (error instanceof Refusal) return refusalResponse(error);
      req.payload.logger.error({ err: error, msg: `${req.method} ${req.pathname} failed` });
      const message = "系统暂时出错，这一步没有完成。您填写的内容还在，请稍后再试。";
      return Response.json({ error: { code: "unavailable", message } }, { status: 500 });
    }
  };
}

function refusalResponse({ status, code, message, details }: Refusal): Response {
  const error = { code, message, ...details };
  return Response.json({ error }, { status, headers: { "Cache-Control": "no-store" } });
}

/**
 * The body of a request, checked against a schema.
 *
 * @throws Refusal 422 unless it is declared as JSON, is JSON, is short and fits
 */
export async function bodyOf<T>(
  req: PayloadRequest,
  schema: z.ZodType<T>,
  longest = longestBody,
): Promise<T> {
  // A form on another site can send text/plain without asking first (CORS); JSON it cannot.
  const declared = req.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (declared !== "application/json") throw refusals.notJson();
  const result = schema.safeParse(parsed(await textOf(req, longest)), {
    error: zhCN().localeError,
  });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw refusals.invalidRequest(`${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim());
}

async function textOf(req: PayloadRequest, longest: number): Promise<string> {
  const text = (await req.text?.()) ?? "";
  if (text.length > longest) throw refusals.invalidRequest("内容太长");
  return text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refusals.notJson();
  }
}
