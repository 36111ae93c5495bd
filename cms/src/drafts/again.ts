import type { PayloadRequest } from "payload";
import { z } from "zod";
import { rolesOf } from "../access/access.ts";
import { documentTypes } from "@haizhu/shared/documents/registry";
import { requireOwnPassword } from "../collections/users/ownPassword.ts";
import { documentAt } from "../publication/documentAt.ts";
import { draftOf } from "../publication/draft.ts";
import { Refusal, refusals } from "../publication/refusal.ts";
import { bodyOf } from "../publication/respond.ts";
import type { Draft } from "../fields/toCandidate.ts";

const wanted = z.object({ id: z.string() });

/** What is true of one activity alone: its time, how it stands, and when it was checked. */
const onlyOnce = [
  ...["start", "end", "recurrence", "status", "statusNote", "verifiedAt", "reviewBy"],
  // The system's own.
  ...["id", "slug", "createdAt", "updatedAt", "editedBy", "basedOn", "publicationState"],
];

/** A new draft with the words of an earlier activity, for its next time. Answers `{id}`. */
export async function activityAgain(req: PayloadRequest): Promise<object> {
  if (!req.user) throw refusals.notSignedIn();
  requireOwnPassword(req);
  if (!rolesOf(req).includes("editor")) throw new Refusal(403, "notYourRole", "新建须有编辑角色。");
  const { type, id } = documentAt("activity", (await bodyOf(req, wanted)).id);
  const draft = await draftOf(req, type, id);
  if (!draft) throw refusals.unknownDocument();
  const { opens: _opens, closes: _closes, ...registration } = (draft.registration ?? {}) as Draft;
  const data = Object.fromEntries(
    Object.entries({ ...draft, registration }).filter(([name]) => !onlyOnce.includes(name)),
  );
  const created = await req.payload.create({
    collection: documentTypes[type].plural,
    data,
    overrideAccess: false,
    user: req.user,
    req,
  });
  return { id: String(created.id) };
}
