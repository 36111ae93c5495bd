import type { Access, PayloadRequest } from "payload";
import { isRole, type Role } from "../people/roles.ts";

/** The id of whoever is signed in: the ledger's `actor`. */
export function personId(req: Pick<PayloadRequest, "user">): string | undefined {
  return req.user ? String(req.user.id) : undefined;
}

/** The roles of whoever is signed in, as the ledger has them at this request. */
export function rolesOf(req: Pick<PayloadRequest, "user">): Role[] {
  const roles: unknown = req.user?.roles;
  return Array.isArray(roles) ? roles.filter(isRole) : [];
}

/** Whoever holds a role: an account that has none yet, or none any more, reads no drafts. */
export const working = ({ req }: { req: PayloadRequest }): boolean => rolesOf(req).length > 0;

/** Everybody who has signed in. There is no access for anybody else, to anything. */
export const signedIn = ({ req }: { req: PayloadRequest }): boolean => Boolean(req.user);

export const nobody = (): boolean => false;

/** Whoever holds the role in the ledger; a role that a client claims counts for nothing. */
export function holding(role: Role): Access {
  return ({ req }) => rolesOf(req).includes(role);
}
