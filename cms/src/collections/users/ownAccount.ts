import type { Access } from "payload";
import { personId, rolesOf } from "../../access/access.ts";

/** Colleagues see each other; an account without a role sees itself. */
export const ownAccountOrColleague: Access = ({ req }) => {
  const person = personId(req);
  if (person === undefined) return false;
  return rolesOf(req).length > 0 || { id: { equals: person } };
};

/**
 * People change their own account and nobody else's: whoever could set three reviewers' passwords or
 * addresses would be three reviewers.
 */
export const ownAccount: Access = ({ req }) => {
  const person = personId(req);
  return person === undefined ? false : { id: { equals: person } };
};
