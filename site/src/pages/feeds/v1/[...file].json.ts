import type { APIRoute, GetStaticPaths } from "astro";
import { alertsFile } from "../../../feeds/alertsFeed.ts";
import { Feeds } from "../../../feeds/feedFiles.ts";
import { schemaFiles } from "../../../feeds/schemaFiles.ts";
import { site } from "../../../site.ts";

const folder = "/feeds/v1/";
const extension = ".json";

/** The feeds in the reference build. The publisher writes the same files without rendering. */
export const getStaticPaths = (() => {
  const feeds = new Feeds(site());
  const files = [
    ...feeds.documents(),
    ...feeds.lists(),
    ...schemaFiles(),
    alertsFile(site()),
    feeds.index(),
  ];
  return files.map(({ path, text }) => ({
    params: { file: path.slice(folder.length, -extension.length) },
    props: { text },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
