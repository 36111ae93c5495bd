import type { CollectionConfig } from "payload";
import { nobody, working } from "../access/access.ts";

/**
 * Links to previews that were given away: who made each, for which document, until when, and whether it was
 * withdrawn. Written by our own endpoints alone and never deleted.
 */
export const previewLinks = {
  slug: "preview-links",
  labels: { singular: "预览链接", plural: "预览链接" },
  admin: { hidden: true },
  access: {
    admin: nobody,
    create: nobody,
    read: working,
    readVersions: nobody,
    update: nobody,
    delete: nobody,
    unlock: nobody,
  },
  versions: false,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  disableBulkDelete: true,
  fields: [
    { name: "type", label: "内容类型", type: "text", required: true },
    { name: "document", label: "内容", type: "text", required: true, index: true },
    { name: "expires", label: "有效到", type: "date", required: true },
    { name: "by", label: "谁做的", type: "relationship", relationTo: "users", required: true },
    { name: "withdrawnAt", label: "收回时间", type: "date" },
    { name: "withdrawnBy", label: "谁收回的", type: "relationship", relationTo: "users" },
  ],
} satisfies CollectionConfig;
