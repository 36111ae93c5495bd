import type { PayloadRequest } from "payload";
import { referencesIn } from "@haizhu/shared/documents/reference";
import {
  type DocumentType,
  documentTypes,
  isDocumentType,
} from "@haizhu/shared/documents/registry";
import type { TitleOf } from "./changesBetween.ts";

type Version = Record<string, unknown>;

/** What the documents are called that some versions refer to, in the words of the drafting desk. */
export async function titlesOf(
  req: PayloadRequest,
  versions: readonly Version[],
): Promise<TitleOf> {
  const ids = new Map<DocumentType, Set<string>>();
  for (const { type, id } of versions.flatMap((version) => referencesIn(version)))
    if (isDocumentType(type)) ids.set(type, (ids.get(type) ?? new Set()).add(id));
  const found = await Promise.all(
    [...ids].map(async ([type, wanted]) => {
      const { docs } = await req.payload.find({
        collection: documentTypes[type].plural,
        where: { id: { in: [...wanted] } },
        depth: 0,
        pagination: false,
        select: { title: true },
        overrideAccess: false,
        user: req.user,
        req,
      });
      return docs.map(
        (doc) => [`${type}/${String(doc.id)}`, String((doc as Version).title)] as const,
      );
    }),
  );
  const titles = new Map<string, string>(found.flat());
  return (type, id) => titles.get(`${type}/${id}`);
}
