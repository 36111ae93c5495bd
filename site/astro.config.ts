import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { clientPackage } from "./adapter/clientPackage.ts";
import { publisherAdapter } from "./adapter/index.ts";
import { sitemapPages } from "./src/paths/sitemap.ts";
import { absolute, site } from "./src/site.ts";
import { provideSnapshot } from "./snapshot.ts";

/**
 * One set of pages, two builds. `SITE_BUILD=bundle` makes the publisher's server bundle; otherwise
 * this is plain `astro build` (and `astro dev`) of a ledger snapshot, the reference that the
 * publisher's output is compared with.
 */
const bundle = process.env.SITE_BUILD === "bundle";
const url = new URL(process.env.SITE_URL ?? "http://127.0.0.1:4321/");

const oldest = ["chrome80", "safari13"];

/**
 * For browsers alone: what renders runs in our own Node, where code for old browsers would only be
 * slower. Astro takes no target for one environment from `vite.environments`.
 */
const codeForOldBrowsers = {
  name: "code-for-old-browsers",
  configEnvironment: (name: string) =>
    name === "client" ? { build: { target: oldest } } : undefined,
};

if (!bundle) await provideSnapshot();
let listed: Set<string> | undefined;
const inSitemap = (page: string) => {
  listed ??= new Set(sitemapPages(site().live, site().now).map(absolute));
  return listed.has(page);
};

export default defineConfig({
  site: url.origin,
  base: url.pathname,
  trailingSlash: "always",
  output: bundle ? "server" : "static",
  outDir: process.env.OUT_DIR ?? (bundle ? "./dist/bundle" : "./dist/reference"),
  cacheDir: bundle ? "./node_modules/.astro-bundle" : "./node_modules/.astro-reference",
  ...(bundle ? { adapter: publisherAdapter() } : {}),
  integrations: [clientPackage(), ...(bundle ? [] : [sitemap({ filter: inSitemap })])],
  build: { inlineStylesheets: "never", concurrency: 4 },
  // White space by JSX rules, as the formatter assumes: none appears inside Chinese sentences.
  compressHTML: "jsx",
  devToolbar: { enabled: false },
  vite: {
    // One self-contained bundle: the publisher runs it without the workspace's node_modules.
    ssr: { noExternal: true },
    // Inlined assets and scripts would need a looser CSP.
    // The oldest browsers that are tested, see tests/pages/oldBrowsers.test.ts.
    build: { assetsInlineLimit: 0, cssTarget: oldest },
    plugins: [codeForOldBrowsers],
  },
});
