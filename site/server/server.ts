import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Logger } from "../log.ts";
import { findFile } from "./findFile.ts";
import { headersFor, notFoundHeaders } from "./headers.ts";
import { sendFile } from "./sendFile.ts";

export interface ServerOptions {
  publicFolder: string;
  /** Base path that the site is mounted under, begins and ends with `/`. */
  base: string;
  log: Logger;
}

/** The built-in web server for the public files: what nginx or Caddy do in production. */
export function createSiteServer({ publicFolder, base, log }: ServerOptions): Server {
  return createServer((request, response) => {
    answer(publicFolder, base, request, response).catch((error: unknown) => {
      // One request that fails must not end the site for everybody.
      // Nor is its address written down: a search would tell what somebody looked for.
      log.error({ err: error }, "a request failed: check that DATA_DIR can be read");
      response.destroy();
    });
  });
}

async function answer(
  folder: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...headersFor("/"), Allow: "GET, HEAD" }).end();
    return;
  }
  const pathname = (request.url ?? "/").split(/[?#]/, 1)[0] ?? "/";
  if (!pathname.startsWith(base)) {
    response.writeHead(302, { Location: base }).end();
    return;
  }
  const inside = `/${pathname.slice(base.length)}`;
  const accepted = request.headers["accept-encoding"] ?? "";
  const file = await findFile(folder, inside, accepted);
  if (file) await sendFile(file, headersFor(inside), request, response);
  else await notFound(folder, inside, request, response);
}

async function notFound(
  folder: string,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const page = await findFile(folder, "/404.html", "");
  const body = page ? await page.handle.readFile() : "404";
  await page?.handle.close();
  const headers = { ...notFoundHeaders(address), "Content-Type": "text/html; charset=utf-8" };
  response.writeHead(404, headers).end(request.method === "HEAD" ? undefined : body);
}
