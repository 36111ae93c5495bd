import {
  type CollectionBeforeChangeHook,
  type PayloadRequest,
  type TextField,
  ValidationError,
} from "payload";
import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import { slug as slugSchema } from "@haizhu/shared/documents/base";
import { ledger } from "../publication/ledger.ts";
import { slugFrom } from "./slugFrom.ts";

const { title: label = "网址名", description } = slugSchema.meta() ?? {};

/** The last part of a document's address. */
export const slugField: TextField = {
  name: "slug",
  label,
  type: "text",
  unique: true,
  admin: { position: "sidebar", description },
  validate: (value: unknown) =>
    value === undefined || value === null || value === "" || slugSchema.safeParse(value).success
      ? true
      : "只用小写字母、数字和连字符，最多 80 个字符",
};

type Document = Record<string, unknown> & { id: string };

/**
 * Makes the slug from the title when there is none, and refuses to change one that residents have
 * seen: links live for years in chats.
 *
 * @throws ValidationError on the slug
 */
export function setSlug(type: DocumentType): CollectionBeforeChangeHook<Document> {
  return async ({ context, data, operation, originalDoc, req }) => {
    const before = operation === "update" ? textOf(originalDoc?.slug) : undefined;
    // Restoring an old version brings back its words, not the address it once had.
    const wanted = context.isRestoringVersion === true ? before : textOf(data.slug);
    if (wanted !== undefined && wanted === before) return { ...data, slug: before };
    if (before !== undefined && (await isFrozen(type, originalDoc?.id))) {
      if (wanted === undefined) return { ...data, slug: before };
      const message = `已经发布过，网址名“${before}”不能再改。请改回原来的网址名后保存。`;
      throw new ValidationError(
        { collection: documentTypes[type].plural, errors: [{ path: "slug", message }] },
        req.t,
      );
    }
    if (wanted !== undefined) return { ...data, slug: wanted };
    const title = textOf(data.title) ?? textOf(originalDoc?.title);
    return title === undefined
      ? data
      : { ...data, slug: await freeSlug(type, slugFrom(title), req) };
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

async function isFrozen(type: DocumentType, id: string | undefined): Promise<boolean> {
  return id !== undefined && (await ledger().stateOf(type, id)).slugFrozen;
}

/** The slug itself, or with the first number behind it that nobody in the collection uses. */
async function freeSlug(type: DocumentType, base: string, req: PayloadRequest): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    const { totalDocs } = await req.payload.count({
      collection: documentTypes[type].plural,
      where: { slug: { equals: slug } },
      overrideAccess: false,
      user: req.user,
      req,
    });
    if (totalDocs === 0) return slug;
  }
}
