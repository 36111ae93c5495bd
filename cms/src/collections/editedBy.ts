import { type CollectionBeforeChangeHook, type Field, Forbidden } from "payload";
import { nobody, personId } from "../access/access.ts";

/**
 * Who saved this version. The ledger lets nobody review what they wrote themselves, and takes the
 * writers from here, so no client may set it.
 */
export const editedBy: Field = {
  name: "editedBy",
  label: "最后编辑",
  type: "relationship",
  relationTo: "users",
  admin: { hidden: true, disableBulkEdit: true },
  access: { create: nobody, update: nobody },
};

export const setEditedBy: CollectionBeforeChangeHook<Record<string, unknown> & { id: string }> = ({
  data,
  req,
}) => {
  const editor = personId(req);
  if (editor === undefined) throw new Forbidden(req.t);
  return { ...data, editedBy: editor };
};
