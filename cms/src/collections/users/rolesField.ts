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

export const readRoles: CollectionAfterReadHook<Record<string, unknown> & { id: string }> = async ({
  doc,
}) => {
  const roles = await ledger().rolesOf(doc.id);
  return { ...doc, roles, rolesShown: roles.map((role) => roleLabels[role]).join("、") };
};
