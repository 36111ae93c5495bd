import { feedJsonSchema, jsonSchemaOf } from "@haizhu/shared/documents/jsonSchema";
import { type DocumentType, typeNames } from "@haizhu/shared/documents/registry";
import { tombstone } from "@haizhu/shared/feeds/document";
import { feedIndex, listPage } from "@haizhu/shared/feeds/lists";
import { status } from "@haizhu/shared/feeds/status";
import type { FeedFile } from "./feedFiles.ts";

export function schemaPath(type: DocumentType): string {
  return `/feeds/v1/schema/${type}.json`;
}

/** The schemas beside the feeds. They change with the code, never with the content. */
export function schemaFiles(): FeedFile[] {
  const shapes = { "list-page": listPage, index: feedIndex, tombstone, status };
  const text = (schema: unknown) => `${JSON.stringify(schema)}\n`;
  return [
    ...typeNames.map((type) => ({ path: schemaPath(type), text: text(feedJsonSchema(type)) })),
    ...Object.entries(shapes).map(([name, schema]) => ({
      path: `/feeds/v1/schema/${name}.json`,
      text: text(jsonSchemaOf(schema)),
    })),
  ];
}
