import { z } from "zod";
import { feedJsonSchema, jsonSchemaOf } from "@haizhu/shared/documents/jsonSchema";
import { type DocumentType, typeNames } from "@haizhu/shared/documents/registry";
import { alertsFeed } from "@haizhu/shared/feeds/alerts";
import { changesFeed } from "@haizhu/shared/feeds/changes";
import { tombstone } from "@haizhu/shared/feeds/document";
import { feedIndex, listPage } from "@haizhu/shared/feeds/lists";
import { status } from "@haizhu/shared/feeds/status";
import { openApi } from "@haizhu/shared/feeds/openApi";
import { phonesFeed } from "@haizhu/shared/feeds/phones";
import { typeDeclarations } from "@haizhu/shared/feeds/typeDeclarations";
import { site } from "../site.ts";
import { type FeedFile, json } from "./feedFile.ts";

export const openApiPath = "/feeds/v1/openapi.json";
export const typesPath = "/feeds/v1/types.d.ts";

export function schemaPath(type: DocumentType): string {
  return pathOf(type);
}

const pathOf = (name: string) => `/feeds/v1/schema/${name}.json`;

const shapes: Record<string, z.ZodType> = {
  "list-page": listPage,
  index: feedIndex,
  tombstone,
  alerts: alertsFeed,
  changes: changesFeed,
  phones: phonesFeed,
  status,
};

/** Every published schema by the name of its file: a type of documents, or a file about many. */
export function feedSchemas(): Record<string, Record<string, unknown>> {
  const named = [
    ...typeNames.map((type) => [type, feedJsonSchema(type)] as const),
    ...Object.entries(shapes).map(([name, schema]) => [name, jsonSchemaOf(schema)] as const),
  ];
  return Object.fromEntries(named);
}

/** The schemas beside the feeds. They change with the code, never with the content. */
export function schemaFiles(): FeedFile[] {
  const schemas = feedSchemas();
  const { identity, url } = site();
  return [
    ...Object.entries(schemas).map(([name, schema]) => ({
      path: pathOf(name),
      text: json(schema),
    })),
    { path: openApiPath, text: json(openApi(schemas, { title: identity.name, url: url.href })) },
    { path: typesPath, text: typeDeclarations(schemas) },
  ];
}
