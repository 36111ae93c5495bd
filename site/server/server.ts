import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import sirv from "sirv";
import { headersFor } from "./headers.ts";

export interface ServerOptions {
  publicFolder: string;
  /** Base path that the site is mounted under, begins and ends with `/`. */
  base: string;
}

/** The built-in web server for the public files: what nginx or Caddy do in production. */
export function createSiteServer({ publicFolder, base }: ServerOptions): Server {
  const files = sirv(publicFolder, {
    // Files come and go while the server runs: look at the disk each time.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, pathname) => {
      for (const [name, value] of Object.entries(headersFor(pathname)))
        response.setHeader(name, value);
    },
  });
  return createServer((request, response) => {
    const inside = withoutBase(request.url ?? "/", base);
    if (inside === undefined) {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    request.url = inside;
    files(request, response, () => void notFound(publicFolder, request, response));
  });
}

function withoutBase(url: string, base: string): string | undefined {
  return url.startsWith(base) ? `/${url.slice(base.length)}` : undefined;
}

async function notFound(folder: string, request: IncomingMessage, response: ServerResponse) {
  const page = await readFile(path.join(folder, "404.html")).catch(() => "404");
  const headers = { ...headersFor("/404.html"), "Content-Type": "text/html; charset=utf-8" };
  response.writeHead(404, headers).end(request.method === "HEAD" ? undefined : page);
}
