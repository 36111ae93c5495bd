import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildBundle } from "@haizhu/site/bundle";
import { Feeds } from "@haizhu/site/feeds/feedFiles";
import { createLog } from "@haizhu/site/log";
import { PublicTree } from "@haizhu/site/publisher/publicTree";
import { releaseAll } from "@haizhu/site/publisher/release";
import { Renderer } from "@haizhu/site/publisher/renderer";
import { SearchIndex } from "@haizhu/site/publisher/search/searchIndex";
import { createSiteServer } from "@haizhu/site/server/server";
import { provideSite, type Site } from "@haizhu/site/site";

/** A site with its search index behind the product's own server, strict CSP included. */
export interface SearchedSite {
  origin: string;
  index: SearchIndex;
  close: () => Promise<void>;
}

export async function serveSearched(site: Site): Promise<SearchedSite> {
  const folder = await mkdtemp(path.join(tmpdir(), "haizhu-searched-"));
  const publicFolder = path.join(folder, "public");
  const tree = await PublicTree.open(publicFolder);
  const renderer = await Renderer.load(await buildBundle());
  provideSite(site);
  await releaseAll({ renderer, tree, mediaFolder: folder }, site, new Feeds(site));
  const index = await SearchIndex.open(path.join(publicFolder, "search-index"));
  index.take(site);
  await index.remake(site.now);
  const server = createSiteServer({
    ...{ publicFolder, base: "/" },
    log: createLog("test", { LOG_LEVEL: "silent" }),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    index,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
