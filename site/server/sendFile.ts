import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { FoundFile } from "./findFile.ts";
import { mediaTypeOf } from "./mediaTypes.ts";
import { rangeOf } from "./range.ts";

/** Answers with an open file, or the part of it that was asked for, and closes it. */
export async function sendFile(
  file: FoundFile,
  headers: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const etag = `W/"${file.size.toString(16)}-${file.modified.getTime().toString(16)}"`;
  for (const [name, value] of Object.entries({ ...headers, ...about(file), ETag: etag }))
    response.setHeader(name, value);
  try {
    if (request.headers["if-none-match"] === etag) {
      response.writeHead(304).end();
      return;
    }
    const range = rangeOf(request.headers.range, file.size);
    if (range === "unsatisfiable") {
      response.writeHead(416, { "Content-Range": `bytes */${file.size}` }).end();
      return;
    }
    if (range)
      response.writeHead(206, {
        "Content-Range": `bytes ${range.start}-${range.end}/${file.size}`,
        "Content-Length": range.end - range.start + 1,
      });
    else response.writeHead(200, { "Content-Length": file.size });
    if (request.method === "HEAD" || file.size === 0) {
      response.end();
      return;
    }
    await pipeline(file.handle.createReadStream({ autoClose: false, ...range }), response);
  } catch {
    // Somebody hung up, or the disk failed after the first bytes: nothing more can be said.
    response.destroy();
  } finally {
    await file.handle.close();
  }
}

function about({ name, modified, encoding }: FoundFile): Record<string, string> {
  return {
    "Content-Type": mediaTypeOf(name),
    "Last-Modified": modified.toUTCString(),
    "Accept-Ranges": "bytes",
    Vary: "Accept-Encoding",
    ...(encoding ? { "Content-Encoding": encoding } : {}),
  };
}
