import type { Field } from "payload";
import { nobody } from "../../access/access.ts";
import { roleLabels } from "../../people/roles.ts";
import { ledger } from "../../publication/ledger.ts";

/**
 * A person's roles, read from the ledger each time an account is read: nothing is stored here, so
 * nothing written here gives anybody a right.
 */
export const rolesField: Field = {
  name: "roles",
  label: "角色",
  type: "select",
  hasMany: true,
  virtual: true,
  options: Object.entries(roleLabels).map(([value, label]) => ({ value, label })),
  admin: { readOnly: true, description: "在“人员与角色”里授予和撤销" },
  access: { create: nobody, update: nobody },
  hooks: { afterRead: [({ data }) => ledger().rolesOf(String(data?.id))] },
};
