import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { type DocumentType, isDocumentType } from "@haizhu/shared/documents/registry";

/** What a preview link says of itself: which document, until when, and which row knows of it. */
export interface LinkClaims {
  type: DocumentType;
  id: string;
  expires: Date;
  link: string;
}

const macBytes = 16;

/**
 * A link's last part: readable but for its seal, which nobody makes without the secret. Guessing it
 * takes 2^128 attempts, and none of them costs a query.
 */
export function linkToken({ type, id, expires, link }: LinkClaims, secret: string): string {
  const said = [type, id, Math.floor(expires.getTime() / 1000).toString(36), link].join(".");
  return `${said}.${seal(said, secret).toString("base64url")}`;
}

/** What a token says; undefined unless we have made it. It may have expired. */
export function claimsOf(token: string, secret: string): LinkClaims | undefined {
  const end = token.lastIndexOf(".");
  const said = token.slice(0, end);
  const given = Buffer.from(token.slice(end + 1), "base64url");
  if (given.length !== macBytes || !timingSafeEqual(given, seal(said, secret))) return undefined;
  const [type, id = "", seconds = "", link = ""] = said.split(".");
  if (!isDocumentType(type) || !uuid.safeParse(id).success || !uuid.safeParse(link).success)
    return undefined;
  return { type, id, expires: new Date(Number.parseInt(seconds, 36) * 1000), link };
}

const uuid = z.uuid();

/** With a key of its own: what signs sessions must not sign anything else. */
function seal(said: string, secret: string): Buffer {
  const key = createHmac("sha256", secret).update("preview links").digest();
  return createHmac("sha256", key).update(said).digest().subarray(0, macBytes);
}
