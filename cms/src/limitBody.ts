import { fileTooLarge } from "./collections/media/largestUpload.ts";

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>;

const mega = 1024 * 1024;
/** A document with all its fields is far below this; a form with a file has the upload's limit. */
const longestDocument = 4 * mega;
const longestForm = 21 * mega;

/**
 * Refuses a body that is too long before a byte of it is read: Payload reads all of it into memory,
 * also for people who have not signed in. A body of unknown length is refused too; browsers say it.
 */
export function limitBody<Rest extends unknown[]>(handler: Handler<Rest>): Handler<Rest> {
  return async (request, ...rest) => {
    if (request.body === null) return handler(request, ...rest);
    const length = request.headers.get("content-length");
    if (length === null) return refusal(411, "请求没有说明长度。");
    const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data") === true;
    if (Number(length) <= (isForm ? longestForm : longestDocument))
      return handler(request, ...rest);
    return refusal(413, isForm ? fileTooLarge : "内容太长，请拆成几份再保存。");
  };
}

function refusal(status: number, message: string): Response {
  return Response.json({ errors: [{ message }] }, { status });
}
