import type { CollectionConfig } from "payload";
import { nobody, working } from "../access/access.ts";

/**
 * What came in with one Excel file: it is submitted, reviewed and returned as one. Written by an
 * import alone; the documents themselves and their reviews are where all others are.
 */
export const importBatches = {
  slug: "import-batches",
  labels: { singular: "导入批次", plural: "导入批次" },
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
    { name: "fileName", label: "文件名", type: "text", required: true },
    { name: "documents", label: "内容", type: "json", required: true },
    { name: "by", label: "导入人", type: "relationship", relationTo: "users" },
  ],
} satisfies CollectionConfig;
