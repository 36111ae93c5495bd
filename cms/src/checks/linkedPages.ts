import { stat } from "node:fs/promises";
import path from "node:path";
import type { PayloadRequest } from "payload";
import { linksWithin } from "@haizhu/shared/checks/internalLinks";
import { placedTexts } from "@haizhu/shared/checks/placedTexts";
import { documentTypes, typeOfPlural } from "@haizhu/shared/documents/registry";
import { ledger } from "../publication/ledger.ts";
import { nameOf } from "../publication/references.ts";
import { settings } from "../settings.ts";

/** Whether a page is there, or on its way, for the pages that a text links to. */
export async function pagesLinkedFrom(
  req: PayloadRequest,
  candidate: Record<string, unknown>,
  together: ReadonlySet<string> = new Set(),
) {
  const pages = linksWithin(placedTexts(candidate), settings.siteUrl).map(({ page }) => page);
  const known = await Promise.all(
    [...new Set(pages)].map(
      async (page) => [page, await isReachable(req, page, together)] as const,
    ),
  );
  const exists = new Map(known);
  return (page: string) => exists.get(page);
}

/** A document's own page by the ledger; every other one by what residents find on the site now. */
async function isReachable(
  req: PayloadRequest,
  page: string,
  together: ReadonlySet<string>,
): Promise<boolean | undefined> {
  const [, plural = "", slug] = /^\/([a-z]+)\/([^/]+)\/$/.exec(page) ?? [];
  const type = typeOfPlural(plural);
  if (type === undefined || slug === undefined || !documentTypes[type].pages) return isOnSite(page);
  const { docs } = await req.payload.find({
    collection: documentTypes[type].plural,
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const [found] = docs;
  if (!found) return false;
  const id = String(found.id);
  if (together.has(nameOf({ type, id }))) return true;
  const { liveSha256, draftSha256 } = await ledger().stateOf(type, id);
  return liveSha256 !== null || draftSha256 !== null;
}

/** Lists, standing pages, files; unknown as long as nothing was published here. */
async function isOnSite(page: string): Promise<boolean | undefined> {
  const root = settings.publicFolder;
  if (!(await isThere(path.join(root, "index.html")))) return undefined;
  const file = path.join(root, decoded(page));
  // Whether other files of this machine exist is nobody's business.
  if (file !== root && !file.startsWith(root + path.sep)) return false;
  const bare = file.replace(/\/$/, "");
  return (await isThere(path.join(bare, "index.html"))) || (await isThere(bare));
}

const isThere = (file: string) =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );

function decoded(page: string): string {
  try {
    return decodeURIComponent(page);
  } catch {
    return page;
  }
}
