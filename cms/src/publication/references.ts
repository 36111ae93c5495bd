import type { PayloadRequest } from "payload";
import { labelOfPath } from "@haizhu/shared/documents/labels";
import type { Reference } from "@haizhu/shared/documents/reference";
import {
  type DocumentType,
  documentTypes,
  isDocumentType,
} from "@haizhu/shared/documents/registry";
import type { Problem } from "@haizhu/shared/documents/validate";
import { ledger } from "./ledger.ts";

/** `type/id`: the name of a document in a set. */
export const nameOf = ({ type, id }: Reference): string => `${type}/${id}`;

type Path = (string | number)[];
type PlacedReference = Reference & { path: Path };

/**
 * Links that would lead residents nowhere: to documents that do not exist, or that are neither live
 * nor on their way (under review or scheduled).
 *
 * @param together documents (`type/id`) that are being submitted in the same go: they may refer to
 *   each other in a circle
 */
export async function referenceProblems(
  req: PayloadRequest,
  type: DocumentType,
  document: { id: string },
  together: ReadonlySet<string> = new Set(),
): Promise<Problem[]> {
  const found = placedReferences(document, []).filter(
    (reference) => reference.id !== document.id && !together.has(nameOf(reference)),
  );
  const problems = await Promise.all(found.map((reference) => problemOf(req, type, reference)));
  return problems.filter((problem) => problem !== undefined);
}

async function problemOf(
  req: PayloadRequest,
  type: DocumentType,
  { path, ...reference }: PlacedReference,
): Promise<Problem | undefined> {
  const message = await whyNotYet(req, reference);
  if (message === undefined) return undefined;
  const label = labelOfPath(documentTypes[type].schema, path);
  return { path: path.join("."), label, message: `${label}：${message}` };
}

async function whyNotYet(
  req: PayloadRequest,
  { type, id }: Reference,
): Promise<string | undefined> {
  const { liveSha256, draftSha256 } = await ledger().stateOf(type, id);
  if (liveSha256 !== null || draftSha256 !== null) return undefined;
  const title = await titleOf(req, type, id);
  return title === undefined
    ? "选中的内容已经不存在，请重新选择"
    : `“${title}”还没有提交。请先提交它，或在这里去掉它`;
}

async function titleOf(req: PayloadRequest, type: string, id: string): Promise<string | undefined> {
  if (!isDocumentType(type)) return undefined;
  const document = await req.payload.findByID({
    collection: documentTypes[type].plural,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  });
  return document ? String(document.title) : undefined;
}

/** Every reference in a document with its place; by shape, like `referencesIn`. */
export function placedReferences(value: unknown, path: Path): PlacedReference[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => placedReferences(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value);
  const { type, id } = value as Record<string, unknown>;
  if (entries.length === 2 && typeof type === "string" && typeof id === "string")
    return [{ type, id, path }];
  return entries.flatMap(([key, item]) => placedReferences(item, [...path, key]));
}
