import { chmod, readFile, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { Bundle } from "../../bundle.ts";
import type { Logger } from "../../log.ts";
import { mediaTypeOf } from "../../server/mediaTypes.ts";
import { assetFiles } from "../assets.ts";
import { Child } from "../child.ts";
import type { PreviewPage, PreviewTask } from "./previewChild.ts";
import { markStyles, previewHtml } from "./previewHtml.ts";

const wanted = z.strictObject({
  ...{ type: z.string(), id: z.string(), revision: z.string(), document: z.unknown() },
  ...{ note: z.string(), assets: z.string(), media: z.string() },
});

/** Nobody has asked for so long: its memory is given back. */
const idleMilliseconds = 10 * 60 * 1000;

/**
 * Renders drafts for the CMS, over a socket in the data folder that only programs of this machine
 * reach: `POST /page` answers with the page of a draft, `GET` with a file of the templates. The work is
 * done by a process of its own (`previewChild.ts`), which is started when somebody asks.
 */
export class PreviewDesk {
  readonly #socket: string;
  readonly #bundle: Bundle;
  readonly #site: URL;
  readonly #log: Logger;
  readonly #assets: Promise<ReadonlyMap<string, Buffer>>;
  #child: Child<PreviewTask, PreviewPage> | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: { socket: string; bundle: Bundle; site: URL; log: Logger }) {
    this.#socket = options.socket;
    this.#bundle = options.bundle;
    this.#site = options.site;
    this.#log = options.log;
    this.#assets = assetsOf(options.bundle);
  }

  /** Begins to answer. Previews are a help: what keeps them away must not keep anything from going out. */
  async serve(): Promise<void> {
    try {
      if (await answers(this.#socket)) throw new Error("another publisher answers there");
      await rm(this.#socket, { force: true });
      const server = createServer((incoming, outgoing) => {
        this.#answer(incoming, outgoing).catch((error: unknown) => {
          this.#log.error({ err: error }, "a preview could not be made: see the reason");
          this.#leave();
          outgoing.writeHead(500).end();
        });
      });
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject).listen(this.#socket, resolve);
      });
      await chmod(this.#socket, 0o660);
    } catch (error) {
      this.#log.error({ err: error }, "there are no previews: free the socket in DATA_DIR");
    }
  }

  async #answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    if (incoming.method === "POST") {
      const { html, refusal } = await this.#page(JSON.parse(await text(incoming)));
      if (refusal !== undefined) this.#log.warn({ refusal }, "a preview was refused");
      outgoing.writeHead(html === undefined ? 422 : 200, { "Content-Type": "text/html" });
      outgoing.end(html ?? refusal);
      return;
    }
    const name = decodeURIComponent(incoming.url ?? "").slice(1);
    const bytes = (await this.#assets).get(name);
    outgoing.writeHead(bytes ? 200 : 404, { "Content-Type": mediaTypeOf(name) }).end(bytes);
  }

  async #page(request: unknown): Promise<{ html?: string; refusal?: string }> {
    const { note, assets, media, ...draft } = wanted.parse(request);
    this.#child ??= new Child(path.join(import.meta.dirname, "previewChild.ts"));
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#leave(), idleMilliseconds).unref();
    const page = await this.#child.ask({ ...draft, bundle: this.#bundle });
    if ("refusal" in page) return page;
    const files = await this.#assets;
    const mark = { note, assets, media };
    return { html: previewHtml(page.html, mark, this.#site, (name) => files.has(name)) };
  }

  #leave(): void {
    this.#child?.end();
    this.#child = undefined;
  }
}

async function assetsOf(bundle: Bundle): Promise<ReadonlyMap<string, Buffer>> {
  const files = await assetFiles(bundle);
  const mark = await readFile(path.join(import.meta.dirname, "mark.css"));
  return new Map([
    ...files.map(({ path: address, bytes }) => [address.slice(1), bytes] as const),
    [markStyles, mark] as const,
  ]);
}

/** Whether somebody listens: the file stays behind when a publisher is killed. */
function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    request({ socketPath: socket, path: "/" }, (response) => {
      response.resume();
      resolve(true);
    })
      .on("error", () => resolve(false))
      .end();
  });
}
