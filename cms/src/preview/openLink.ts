import { createLocalReq, getPayload, type PayloadRequest, type SanitizedConfig } from "payload";
import { working } from "../access/access.ts";
import { settings } from "../settings.ts";
import { whyNot } from "./answers.ts";
import { claimsOf, type LinkClaims } from "./linkToken.ts";
import { previewMedia, previewPage } from "./previewOf.ts";

interface Row {
  by: string;
  withdrawnAt?: string | null;
}

/**
 * Answers whoever opens a preview link: no account is asked for, the link is the right. What it shows
 * is read with the rights of the person who made it, so it ends with them, too.
 *
 * @param path what stands after the token: nothing for the page, or `media/<file>`
 */
export async function openLink(
  config: Promise<SanitizedConfig>,
  token: string,
  path: readonly string[],
  now: Date,
): Promise<Response> {
  // First: whatever we have not made ourselves costs no query.
  const claims = claimsOf(token, settings.secret);
  if (!claims) return whyNot("没有这个预览。请看看链接是不是复制全了。", 404);
  if (claims.expires <= now) return whyNot("预览链接已经过期。请向发给您的人再要一个。", 410);
  const req = await asMaker(config, claims);
  if (!req) return whyNot("预览链接已经收回。请向发给您的人再要一个。", 410);
  const wanted = {
    ...{ type: claims.type, id: claims.id, until: claims.expires },
    address: `/preview/${token}/`,
  };
  const [kind, name = "", ...rest] = path;
  if (kind === undefined) return previewPage(req, wanted);
  if (kind === "media" && rest.length === 0) return previewMedia(req, wanted, name);
  return whyNot("没有这个预览。请看看链接是不是复制全了。", 404);
}

/** A request of whoever made the link; undefined when it was withdrawn or they work here no more. */
async function asMaker(
  config: Promise<SanitizedConfig>,
  { link, type, id }: LinkClaims,
): Promise<PayloadRequest | undefined> {
  const payload = await getPayload({ config });
  const { docs } = await payload.find({
    collection: "preview-links",
    where: { id: { equals: link }, type: { equals: type }, document: { equals: id } },
    depth: 0,
    limit: 1,
  });
  const row = docs[0] as unknown as Row | undefined;
  if (!row || (row.withdrawnAt ?? null) !== null) return undefined;
  const user = await payload.findByID({
    ...{ collection: "users", id: row.by, depth: 0, disableErrors: true },
  });
  if (!user) return undefined;
  const req = await createLocalReq({ user: { ...user, collection: "users" } }, payload);
  return working({ req }) ? req : undefined;
}
