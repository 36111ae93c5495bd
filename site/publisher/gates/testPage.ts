import type { Site } from "../../src/site.ts";
import { LiveSet } from "../../src/live/liveSet.ts";
import { type Page, pageOf } from "./page.ts";
import { testIdentity } from "../../src/testIdentity.ts";

/** A site under a sub-path in which nothing is live. */
export function emptySite(): Site {
  return {
    live: new LiveSet({ seq: 0, live: [], withdrawn: [] }),
    now: new Date("2026-03-05T04:00:00Z"),
    identity: testIdentity,
    url: new URL("https://example.org/haizhu/"),
  };
}

/** A page that is in order but for what is put into its main part. */
export function pageWith(inMain: string, path = "/guides/juzhuzheng/", inHead = ""): Page {
  const main = `<main id="main"><h1>居住证办理，从头到尾</h1>${inMain}</main>`;
  const head = `<head><title>居住证</title>${inHead}</head>`;
  return pageOf(path, Buffer.from(`<!doctype html><html>${head}<body>${main}</body></html>\n`));
}
