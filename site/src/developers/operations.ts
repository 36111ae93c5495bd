import { openApi } from "@haizhu/shared/feeds/openApi";
import { feedSchemas } from "../feeds/schemaFiles.ts";
import { site } from "../site.ts";

/** An address of the feeds, as the published OpenAPI document describes it. */
export interface Operation {
  path: string;
  title: string;
  description: string;
  mediaType: string;
}

/** The part of the OpenAPI document that the documentation is made from. */
interface Described {
  paths: Record<
    string,
    {
      get: {
        summary: string;
        description: string;
        responses: { "200": { content: Record<string, unknown> } };
      };
    }
  >;
}

/** Every address in the published OpenAPI document, in its order. */
export function operations(): Operation[] {
  const { identity, url } = site();
  const { paths } = openApi(feedSchemas(), { title: identity.name, url: url.href }) as Described;
  return Object.entries(paths).map(([path, { get }]) => ({
    path,
    title: get.summary,
    description: get.description,
    mediaType: Object.keys(get.responses["200"].content)[0] ?? "",
  }));
}

/** The addresses of one type of documents: its list, its documents and their other formats. */
export function operationsOf(plural: string): Operation[] {
  const own = new RegExp(`^/feeds/(?:v1/)?${plural}(?:[/.]|$)`);
  return operations().filter(({ path }) => own.test(path));
}
