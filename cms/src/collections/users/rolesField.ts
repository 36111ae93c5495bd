import type { CollectionAfterReadHook, Field } from "payload";
import { nobody } from "../../access/access.ts";
import { roleLabels } from "../../people/roles.ts";
import { ledger } from "../../publication/ledger.ts";

/**
 * A person's roles, read from the ledger each time an account is read: nothing is stored here, so
 * nothing written here gives anybody a right. (JSON, because a virtual list breaks the queries of
 * Payload 3.90.)
 */
export const rolesFields: Field[] = [
  {
    name: "roles",
    type: "json",
    virtual: true,
    admin: { hidden: true },
    access: { create: nobody, update: nobody },
  },
  {
    name: "rolesShown",
    label: "角色",
    type: "text",
    virtual: true,
    admin: { readOnly: true, description: "在“人员与角色”里授予和撤销" },
    access: { create: nobody, update: nobody },
  },
];

interface Account {
  id: string;
  ownPassword?: unknown;
  sessions?: unknown;
}

/**
 * Nobody works under a password that others have seen: until then an account has no roles here. And
 * whoever has left has no sessions, whatever is stored: the ledger alone says who has.
 */
export const readRoles: CollectionAfterReadHook<Record<string, unknown> & Account> = async ({
  doc,
}) => {
  const { roles, disabled } = await ledger().standingOf(doc.id);
  return {
    ...doc,
    roles: doc.ownPassword === true ? roles : [],
    rolesShown: disabled ? "已停用" : roles.map((role) => roleLabels[role]).join("、"),
    ...(disabled ? { sessions: [] } : {}),
  };
};
