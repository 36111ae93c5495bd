import path from "node:path";
import type { CollectionConfig } from "payload";
import { holding, nobody, signedIn, working } from "../../access/access.ts";
import { settings } from "../../settings.ts";
import { alt, filename, originalName, sha256, writers } from "./fields.ts";
import { largestUploadMegabytes } from "./largestUpload.ts";
import { acceptedTypes } from "./prepareFile.ts";
import { keepFile, noteWriter, takeInFile } from "./takeInFile.ts";

/**
 * Pictures and files, each stored once under the hash of its bytes and never changed: a revision in
 * the ledger names what it shows by that hash, so a new picture is a new upload and a new review.
 */
export const media: CollectionConfig = {
  slug: "media",
  labels: { singular: "图片或文件", plural: "图片和文件" },
  admin: {
    group: "内容",
    useAsTitle: "originalName",
    defaultColumns: ["filename", "alt", "updatedAt"],
    listSearchableFields: ["originalName", "alt"],
    description: `可以传 JPEG、PNG、WebP 图片，PDF，和 MP3、M4A 录音，每个不超过 ${largestUploadMegabytes} MB。上传后不能替换或删除；要换图，请上传新的，再在内容里选它。`,
    hideAPIURL: true,
  },
  upload: {
    staticDir: path.join(settings.dataDir, "media"),
    // Payload calls M4A by an older name.
    mimeTypes: [...acceptedTypes, "audio/x-m4a"],
    pasteURL: false,
    crop: false,
    focalPoint: false,
    hideRemoveFile: true,
    bulkUpload: false,
    // Only people who work here see these; residents get what the publisher writes.
    modifyResponseHeaders: ({ headers }) => {
      headers.set("Cache-Control", "private, max-age=3600");
      headers.set("X-Content-Type-Options", "nosniff");
      return headers;
    },
  },
  access: {
    admin: signedIn,
    create: holding("editor"),
    read: working,
    readVersions: nobody,
    update: holding("editor"),
    delete: nobody,
    unlock: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkDelete: true,
  disableBulkEdit: true,
  hooks: { beforeOperation: [takeInFile], beforeChange: [keepFile, noteWriter] },
  fields: [alt, originalName, filename, sha256, writers],
};
