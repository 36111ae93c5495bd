import type { Access } from "payload";
import { personId, rolesOf } from "../../access/access.ts";

/** People change their own account; an admin may correct a name (see `keepPasswordsPersonal`). */
export const ownAccountOrAdmin: Access = ({ req }) => {
  const person = personId(req);
  if (person === undefined) return false;
  return rolesOf(req).includes("admin") || { id: { equals: person } };
};
