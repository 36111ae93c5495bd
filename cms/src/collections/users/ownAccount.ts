import type { Access } from "payload";
import { personId, rolesOf } from "../../access/access.ts";

/** Colleagues see each other; an account without a role sees itself. */
export const ownAccountOrColleague: Access = ({ req }) => {
  const person = personId(req);
  if (person === undefined) return false;
  return rolesOf(req).length > 0 || { id: { equals: person } };
};

/** People change their own account; an admin may correct a name (see `keepPasswordsPersonal`). */
export const ownAccountOrAdmin: Access = ({ req }) => {
  const person = personId(req);
  if (person === undefined) return false;
  return rolesOf(req).includes("admin") || { id: { equals: person } };
};
