import path from "node:path";
import { pathToFileURL } from "node:url";
import { site } from "../src/site.ts";
import type { Bundle } from "../bundle.ts";

/** The part of Astro's public App that the publisher uses. */
interface App {
  render(request: Request): Promise<Response>;
}

/** A page that could not be rendered. */
export class RenderError extends Error {
  override name = "RenderError";
  readonly page: string;
  readonly what: string;

  constructor(page: string, what: string) {
    super(`${page} ${what}`);
    this.page = page;
    this.what = what;
  }
}

/** What makes pages. */
export interface Rendering {
  readonly bundle: Bundle;
  /** The exact bytes of a page. Throws when the page answers anything but what its address promises. */
  page(pagePath: string): Promise<Buffer>;
  /** Does something with the site while nothing else is rendered from it. */
  alone<Result>(
    act: (render: (pagePath: string) => Promise<Buffer>) => Promise<Result> | Result,
  ): Promise<Result>;
}

/** Renders pages through the site's server bundle, from whatever `provideSite` was last given. */
export class Renderer implements Rendering {
  readonly #app: App;
  readonly bundle: Bundle;
  #turn: Promise<void> = Promise.resolve();

  private constructor(app: App, bundle: Bundle) {
    this.#app = app;
    this.bundle = bundle;
  }

  static async load(bundle: Bundle): Promise<Renderer> {
    const entry = path.join(bundle.folder, "server", "entry.mjs");
    const loaded = (await import(pathToFileURL(entry).href)) as { app: App };
    return new Renderer(loaded.app, bundle);
  }

  page(pagePath: string): Promise<Buffer> {
    return this.alone((render) => render(pagePath));
  }

  alone<Result>(
    act: (render: (pagePath: string) => Promise<Buffer>) => Promise<Result> | Result,
  ): Promise<Result> {
    const result = this.#turn.then(() => act((pagePath) => this.#render(pagePath)));
    this.#turn = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  async #render(pagePath: string): Promise<Buffer> {
    const isNotFound = pagePath === "/404.html";
    const address = isNotFound ? "/404/" : pagePath;
    const url = new URL(site().url.pathname.replace(/\/$/, "") + address, site().url);
    const response = await this.#app.render(new Request(url));
    const expected = isNotFound ? 404 : 200;
    if (response.status !== expected)
      throw new RenderError(pagePath, `answered ${response.status} instead of ${expected}`);
    return Buffer.from(await response.arrayBuffer());
  }
}
