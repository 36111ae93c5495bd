import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildBundle } from "@haizhu/site/bundle";
import { Feeds } from "@haizhu/site/feeds/feedFiles";
import type { LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { LiveSet } from "@haizhu/site/live/liveSet";
import { PublicTree } from "@haizhu/site/publisher/publicTree";
import { releaseAll } from "@haizhu/site/publisher/release";
import { Renderer } from "@haizhu/site/publisher/renderer";
import { createLog } from "@haizhu/site/log";
import { createSiteServer } from "@haizhu/site/server/server";
import { provideSite, type Site } from "@haizhu/site/site";
import { identityFromEnvironment } from "@haizhu/site/identity";
import { testNow } from "./demoSite.ts";
import { everyKindOfPage } from "./everyKindOfPage.ts";
import { writeMedia } from "./pictures.ts";

/** The whole site as files behind the built-in web server. */
export interface PublishedSite {
  /** Address of the home page, ends in `/`. */
  address: string;
  folder: string;
  site: Site;
  close: () => Promise<void>;
}

/**
 * Publishes the demo, and what the demo has none of, and serves it.
 *
 * @param options.district file with another identity than the demonstration's; see `SITE_IDENTITY`
 * @param options.demo whether it says that it is a demonstration
 * @param options.content what becomes of the content before it is published
 * @param options.url public address, whose path is the base that the site is mounted under
 * @param options.port where it is served; any free port when left out
 */
export async function publishSite({
  district = "",
  demo = true,
  content = (snapshot) => snapshot,
  url,
  port: wanted = 0,
}: {
  district?: string;
  demo?: boolean;
  content?: (snapshot: LiveSnapshot) => LiveSnapshot;
  url?: string;
  port?: number;
} = {}): Promise<PublishedSite> {
  const work = await mkdtemp(path.join(tmpdir(), "haizhu-pages-"));
  const snapshot = content(await everyKindOfPage());
  const mediaFolder = path.join(work, "media");
  await writeMedia(snapshot.live, mediaFolder);
  const settings = {
    SITE_IDENTITY: district,
    DEMO: demo ? "1" : "0",
    ...(url !== undefined && { SITE_URL: url }),
  };
  const [bundle, place] = await within(settings, async () => [
    await buildBundle(),
    identityFromEnvironment(),
  ]);
  const site: Site = { live: new LiveSet(snapshot), now: testNow, ...place };
  provideSite(site);
  const tree = await PublicTree.open(path.join(work, "public"));
  const renderer = await Renderer.load(bundle);
  await releaseAll({ renderer, tree, mediaFolder }, site, new Feeds(site));
  const server = createSiteServer({
    publicFolder: tree.folder,
    base: site.url.pathname,
    log: createLog("test", { LOG_LEVEL: "silent" }),
  });
  await new Promise<void>((resolve) => server.listen(wanted, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${site.url.pathname}`,
    folder: tree.folder,
    site,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(work, { recursive: true, force: true });
    },
  };
}

/** What some work makes with these environment variables set. */
async function within<Made>(
  variables: Record<string, string>,
  work: () => Promise<Made>,
): Promise<Made> {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return work().finally(() => {
    for (const [name, value] of before)
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
  });
}
