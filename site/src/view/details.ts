import type { LiveDocument, WithdrawnDocument } from "../live/liveDocument.ts";
import { site } from "../site.ts";
import type { PagedType } from "./columns.ts";

/** What stands at a document's address. */
export type Found<Type extends PagedType> =
  { state: "live"; entry: LiveDocument<Type> } | { state: "withdrawn"; notice: WithdrawnDocument };

/** The addresses of a type's documents, live and withdrawn, for the reference build. */
export function detailPaths(type: PagedType): { params: { slug: string } }[] {
  const { live } = site();
  const withdrawn = [...live.withdrawn()].filter((item) => item.type === type);
  const slugs = new Set([...live.all(type), ...withdrawn].map(({ slug }) => slug));
  return [...slugs].map((slug) => ({ params: { slug } }));
}

/** What the ledger says about an address; undefined when nothing was ever published there. */
export function documentAt<Type extends PagedType>(
  type: Type,
  slug: string | undefined,
): Found<Type> | undefined {
  if (slug === undefined) return undefined;
  const { live } = site();
  const entry = live.bySlug(type, slug);
  if (entry) return { state: "live", entry };
  const notice = live.withdrawnBySlug(type, slug);
  return notice && { state: "withdrawn", notice };
}

/** The answer of a page whose address does not exist: the publisher must not write a file for it. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}
