import type { InspectedPage } from "./gates/pageGates.ts";
import { type Rendering, RenderError } from "./renderer.ts";

/** A page as it would go out, and all that speaks against it; no bytes when it cannot be rendered. */
export interface Look extends InspectedPage {
  bytes?: Buffer;
}

/** What was found on a page. */
export interface PageFault extends InspectedPage {
  page: string;
}

/** Renders a page and asks the gates about it. Never throws: not to be rendered is a fault as well. */
export async function lookAt(
  renderer: Pick<Rendering, "page">,
  inspect: (path: string, bytes: Buffer) => InspectedPage,
  page: string,
): Promise<Look> {
  try {
    const bytes = await renderer.page(page);
    return { bytes, ...inspect(page, bytes) };
  } catch (error) {
    // The kind of error alone: its text may quote the document.
    const kind = error instanceof RenderError ? error.message : `${page} threw ${nameOf(error)}`;
    const message =
      "网页做不出来，已拦下，居民看到的还是原来的版本。请告诉技术人员；改一改内容再提交也可能解决。";
    return { broken: [{ gate: "render", reason: `${kind}.`, message }], blemished: [] };
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : "something");
