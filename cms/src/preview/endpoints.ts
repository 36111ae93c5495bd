import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { personId, working } from "../access/access.ts";
import { requireOwnPassword } from "../collections/users/ownPassword.ts";
import { documentAt } from "../publication/documentAt.ts";
import { draftOf } from "../publication/draft.ts";
import { Refusal, refusals } from "../publication/refusal.ts";
import { answering, bodyOf } from "../publication/respond.ts";
import { settings } from "../settings.ts";
import { whyNot } from "./answers.ts";
import { linkToken } from "./linkToken.ts";
import { presentedDraft } from "./presented.ts";
import { previewMedia, previewPage } from "./previewOf.ts";

/** How long a link may work, in hours. */
export const linkHours = [2, 24, 72] as const;

const making = z.object({
  ...{ type: z.string(), id: z.string() },
  hours: z.literal(linkHours),
});
const withdrawing = z.object({ link: z.uuid() });

/** A link as the screen shows it; its address only once, when it is made. */
export interface PreviewLink {
  id: string;
  expires: string;
  createdAt: string;
  by: string;
  withdrawnAt: string | null;
}

async function makeLink(req: PayloadRequest): Promise<object> {
  const by = mayWork(req);
  const { hours, ...named } = await bodyOf(req, making);
  const { type, id } = documentAt(named.type, named.id);
  const draft = await draftOf(req, type, id);
  if (!draft) throw refusals.unknownDocument();
  const { problems: missing } = await presentedDraft(req, type, draft);
  const message = `还有 ${missing.length} 处要补充或改正，改好才能给别人看。`;
  if (missing.length > 0) throw new Refusal(422, "notPresentable", message, { missing });
  const expires = new Date(Date.now() + hours * 3_600_000);
  const row = await req.payload.create({
    collection: "preview-links",
    data: { type, document: id, expires: expires.toISOString(), by },
    req,
  });
  const token = linkToken({ type, id, expires, link: String(row.id) }, settings.secret);
  return { address: `${settings.previewUrl}/preview/${token}/`, expires: expires.toISOString() };
}

async function listLinks(req: PayloadRequest): Promise<object> {
  mayWork(req);
  const { type, id } = documentAt(req.routeParams?.type, req.routeParams?.id);
  const { docs } = await req.payload.find({
    collection: "preview-links",
    where: { type: { equals: type }, document: { equals: id } },
    depth: 1,
    sort: "-createdAt",
    limit: 20,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const links = (docs as unknown as Row[]).map(
    ({ id, expires, createdAt, by, withdrawnAt }): PreviewLink => ({
      ...{ id, expires, createdAt, withdrawnAt: withdrawnAt ?? null },
      by: typeof by === "object" && by !== null ? (by.name ?? "") : "",
    }),
  );
  return { links };
}

interface Row extends Omit<PreviewLink, "by"> {
  by?: { name?: string } | string | null;
}

/** Anybody who works here may take a link back: too early is better than too late. */
async function withdrawLink(req: PayloadRequest): Promise<object> {
  const withdrawnBy = mayWork(req);
  const { link } = await bodyOf(req, withdrawing);
  const { docs } = await req.payload.update({
    collection: "preview-links",
    where: { id: { equals: link }, withdrawnAt: { exists: false } },
    data: { withdrawnAt: new Date().toISOString(), withdrawnBy },
    depth: 0,
    req,
  });
  return { withdrawn: docs.length };
}

function mayWork(req: PayloadRequest): string {
  const person = personId(req);
  if (person === undefined) throw refusals.notSignedIn();
  if (!working({ req })) throw refusals.noRole();
  requireOwnPassword(req);
  return person;
}

/** Where a document's previews stand, for people who are signed in. */
const previewOf = (type: string, id: string) => `/api/preview/${type}/${id}/`;

/** The page, and what stands in it, for people who are signed in. */
const own: Endpoint["handler"] = async (req) => {
  if (!req.user || !working({ req })) return whyNot("请先登录，再看预览。", 401, true);
  try {
    const { type, id } = documentAt(req.routeParams?.type, req.routeParams?.id);
    const { sha256, name } = req.routeParams ?? {};
    const wanted =
      typeof sha256 === "string"
        ? { type, id, sha256, address: `${previewOf(type, id)}revisions/${sha256}/` }
        : { type, id, address: previewOf(type, id) };
    return typeof name === "string"
      ? await previewMedia(req, wanted, name)
      : await previewPage(req, wanted);
  } catch (error) {
    if (error instanceof Refusal) return whyNot(error.message, error.status, true);
    req.payload.logger.error({ err: error, msg: "a preview failed" });
    return whyNot("系统暂时出错，请稍后再试。", 500, true);
  }
};

/** Previews of what was saved or handed in: for oneself, and links for people without an account. */
export const previewEndpoints: Endpoint[] = [
  { path: "/preview/links", method: "post", handler: answering(makeLink) },
  { path: "/preview/links/withdraw", method: "post", handler: answering(withdrawLink) },
  { path: "/preview/:type/:id/links", method: "get", handler: answering(listLinks) },
  ...["/preview/:type/:id", "/preview/:type/:id/revisions/:sha256"].flatMap((path): Endpoint[] => [
    { path: `${path}/media/:name`, method: "get", handler: own },
    { path: `${path}/page`, method: "get", handler: own },
  ]),
];
