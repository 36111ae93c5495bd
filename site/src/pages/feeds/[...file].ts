import type { APIRoute, GetStaticPaths } from "astro";
import { Feeds } from "../../feeds/feedFiles.ts";
import { schemaFiles } from "../../feeds/schemaFiles.ts";
import { site } from "../../site.ts";

/** The feeds in the reference build. The publisher writes the same files without rendering. */
export const getStaticPaths = (() => {
  const feeds = new Feeds(site());
  const files = [...feeds.documents(), ...feeds.lists(), ...schemaFiles(), feeds.index()];
  return files.map(({ path, text }) => ({
    params: { file: path.slice("/feeds/".length) },
    props: { text },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
