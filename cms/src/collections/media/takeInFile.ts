import path from "node:path";
import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from "payload";
import { personId, rolesOf } from "../../access/access.ts";
import { operationOf } from "../operationOf.ts";
import { keepText } from "./fileTexts.ts";
import { prepareFile } from "./prepareFile.ts";
import { UnusableFileError } from "./unusableFile.ts";

/**
 * Replaces an uploaded file by the bytes and the name that are kept; refuses to replace a kept one.
 * Closes two doors that Payload 3.90 leaves open although `pasteURL` and `crop` are off: a file
 * fetched from an address in the request, and a kept file cropped in place.
 */
export const takeInFile: CollectionBeforeOperationHook = async (hook) => {
  const { args, req } = hook;
  const operation = operationOf(hook);
  if (operation !== "create" && operation !== "update") return args;
  delete req.query.uploadEdits;
  const { focalX: _x, focalY: _y, ...data } = dataOf(args);
  if (operation === "update") {
    if (req.file) throw refused("文件不能替换。请上传新的，再在内容里改选它。");
    return { ...args, data };
  }
  // Runs before Payload asks for access: nobody else's bytes are worth decoding.
  if (!rolesOf(req).includes("editor")) return args;
  if (!req.file) throw refused("请选择要上传的文件。");
  const file = await prepared(req.file.data);
  await refuseKnown(req, file.sha256);
  const { sha256, data: bytes, mimeType: mimetype, filename: name, text } = file;
  if (text) await keepText(sha256, text);
  const originalName = downloadName(req.file.name, name);
  req.file = { data: bytes, mimetype, name, size: bytes.length };
  // Otherwise Payload would number the name when an interrupted upload has left the same file.
  return { ...args, data: { ...data, sha256, originalName }, overwriteExistingFiles: true };
};

const longestName = 100;

/**
 * The name under which residents save the file: what the editor called it, without signs that nobody
 * sees (they can make `exe` look like `pdf`), ending as what the file is.
 */
function downloadName(given: string, kept: string): string {
  const bare = path.parse(given.replace(/[\p{C}<>:"/\\|?*]/gu, "")).name.trim();
  return `${bare.slice(0, longestName) || "文件"}${path.extname(kept)}`;
}

function dataOf(args: object): Record<string, unknown> {
  // A body that is no JSON leaves `data` undefined.
  const data = "data" in args ? (args.data as Record<string, unknown> | undefined) : undefined;
  return data ?? {};
}

/** What an update brings may change the description of a file, never what it is. */
export const keepFile: CollectionBeforeChangeHook<Record<string, unknown> & { id: string }> = ({
  data,
  operation,
  originalDoc,
}) => {
  if (operation === "create" || !originalDoc) return data;
  const { sha256, originalName, filename, mimeType, filesize, width, height } = originalDoc;
  return { ...data, sha256, originalName, filename, mimeType, filesize, width, height };
};

/** Adds whoever saves to those whose work the file and its description are. */
export const noteWriter: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const known: unknown = (originalDoc as { writers?: unknown } | undefined)?.writers;
  const writers = new Set<unknown>(Array.isArray(known) ? known : []);
  writers.add(personId(req));
  return { ...data, writers: [...writers].filter((writer) => writer !== undefined) };
};

async function prepared(bytes: Buffer) {
  try {
    return await prepareFile(bytes);
  } catch (error) {
    if (error instanceof UnusableFileError) throw refused(error.message);
    throw error;
  }
}

async function refuseKnown(req: PayloadRequest, sha256: string): Promise<void> {
  const { docs } = await req.payload.find({
    collection: "media",
    where: { sha256: { equals: sha256 } },
    limit: 1,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const [known] = docs;
  if (known) throw refused(`这个文件已经上传过，请直接选用“${String(known.originalName)}”。`);
}

/**
 * Payload's form shows the message of such an error. That of a `ValidationError` for `file` it loses: it
 * only says that the field is invalid (3.90).
 */
const refused = (message: string) => new APIError(message, 400, null, true);
