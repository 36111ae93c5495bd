import { z } from "zod";
import { type DocumentType, documentTypes } from "./registry.ts";
import { feedDocument } from "../feeds/document.ts";

type Labels = Readonly<Record<string, string>>;

const ownWords = ["widget", "labels", "refersTo", "rowName"] as const;

/** JSON Schema (2020-12) of anything written in zod, without the words that only our forms read. */
export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    io: "output",
    override: ({ jsonSchema }) => {
      const { labels, description } = jsonSchema as { labels?: Labels; description?: string };
      if (labels) jsonSchema.description = withCodes(description, labels);
      for (const word of ownWords) Reflect.deleteProperty(jsonSchema, word);
      nameInnerParts(jsonSchema);
      // Open: an app that keeps today's schema must accept a field that v1 gains tomorrow.
      Reflect.deleteProperty(jsonSchema, "additionalProperties");
    },
  });
}

/**
 * The parts of what is one input in the editors' form, an upload or a reference, have no label there.
 * An app reads them one by one.
 */
const innerParts: Readonly<Record<string, string>> = {
  type: "类型",
  id: "编号",
  sha256: "文件的 SHA-256",
  mimeType: "文件类型",
  filename: "文件名",
  bytes: "字节数",
  width: "宽（像素）",
  height: "高（像素）",
  alt: "图片说明",
};

function nameInnerParts({ properties = {} }: z.core.JSONSchema.BaseSchema): void {
  for (const [name, part] of Object.entries(properties)) {
    const title = innerParts[name];
    if (typeof part === "object" && title !== undefined) part.title ??= title;
  }
}

/** JSON Schema of a type's document as the feed delivers it. */
export function feedJsonSchema(type: DocumentType): Record<string, unknown> {
  return { ...jsonSchemaOf(feedDocument(type)), title: documentTypes[type].label };
}

/** A code says little by itself: `kind`: class 课堂讲座、culture 文化活动 … */
function withCodes(description: string | undefined, labels: Labels) {
  const codes = Object.entries(labels).map(([code, label]) => `${code} ${label}`);
  return [description, codes.join("、")].filter((part) => part !== undefined).join("。");
}
