import { documentTypes, typeNames } from "../documents/registry.ts";
import { type Endpoint, endpoints } from "./endpoints.ts";

/** The types of documents as the feeds name them, in the order of the registry. */
export const feedTypes = typeNames.map((type) => {
  const { plural, label, pages } = documentTypes[type];
  return { type, plural, label, pages };
});

/** `openapi.json` (OpenAPI 3.1), whole in itself: many tools follow no reference to another file. */
export function openApi(
  schemas: Readonly<Record<string, object>>,
  site: { title: string; url: string },
): unknown {
  return {
    openapi: "3.1.0",
    info: {
      title: `${site.title} · 开放数据`,
      version: "1",
      description: "全部是静态文件，只读，不需要密钥。v1 之内只会增加可选的项。",
    },
    servers: [{ url: site.url.replace(/\/$/, "") }],
    paths: Object.fromEntries(
      endpoints(feedTypes).map((endpoint) => [endpoint.path, path(endpoint)]),
    ),
    components: { schemas: components(schemas) },
  };
}

/** In one file with others, what a schema defines for itself stands beside it. */
function components(schemas: Readonly<Record<string, object>>): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const text = JSON.stringify(schema).replaceAll("#/$defs/", "#/components/schemas/");
    const { $schema: _, $defs = {}, ...own } = JSON.parse(text) as Record<string, object>;
    Object.assign(all, { [name]: own }, $defs);
  }
  return all;
}

function path({ path: address, title, description, mediaType, schemas }: Endpoint) {
  const names = [...address.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  return {
    get: {
      summary: title,
      description,
      ...(names.length > 0 ? { parameters: names.map(parameter) } : {}),
      responses: {
        "200": {
          description: title,
          content: { [mediaType]: schemas.length > 0 ? { schema: oneOf(schemas) } : {} },
        },
        "304": { description: "没有变（If-None-Match）" },
        "404": { description: "没有这个文件" },
      },
    },
  };
}

function parameter(name: string) {
  const schema =
    name === "id" ? { type: "string", format: "uuid" } : { type: "integer", minimum: 1 };
  return { name, in: "path", required: true, schema };
}

function oneOf(names: readonly string[]): object {
  const references = names.map((name) => ({ $ref: `#/components/schemas/${name}` }));
  return references.length === 1 ? (references[0] ?? {}) : { oneOf: references };
}
