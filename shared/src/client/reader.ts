import { FeedError } from "./errors.ts";
import { sha256 } from "./sha256.ts";
import { textOf } from "./text.ts";
import type { Transport } from "./transport.ts";

/** Reads files of the feeds. `href`s are root-relative, as the feeds give them. */
export class Reader {
  readonly #origin: string;
  readonly #transport: Transport;

  constructor(base: string, transport: Transport) {
    this.#origin = /^https?:\/\/[^/]+/.exec(base)?.[0] ?? "";
    this.#transport = transport;
  }

  /** A JSON file. With a hash its bytes must have it, whatever else they look like. */
  async json<Shape>(href: string, hash?: string): Promise<Shape> {
    return this.parsed(href, await this.text(href, hash)) as Shape;
  }

  /** A file's text; see `json`. */
  async text(href: string, hash?: string): Promise<string> {
    const url = this.#origin + href;
    const { status, bytes } = await this.#transport(url).catch((error: unknown) => {
      throw new FeedError("offline", url, `No answer from ${url}: ${String(error)}`);
    });
    if (status >= 500) throw new FeedError("offline", url, `${url} answered ${status}.`);
    if (status !== 200) throw new FeedError("broken", url, `${url} answered ${status}.`);
    if (hash !== undefined && sha256(bytes) !== hash)
      throw new FeedError("broken", url, `${url} is not the file that the feeds name.`);
    try {
      return textOf(bytes);
    } catch {
      throw new FeedError("broken", url, `${url} is no UTF-8 text.`);
    }
  }

  parsed(href: string, text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw new FeedError("broken", href, `${href} is no JSON.`);
    }
  }
}
