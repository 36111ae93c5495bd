import type { PayloadRequest } from "payload";
import { personId } from "../access/access.ts";
import { requireOwnPassword } from "../collections/users/ownPassword.ts";
import { Refusal, refusals } from "../publication/refusal.ts";

/** Who asks for a step about people or rules. @throws Refusal 401, or 403 under a one-time code */
export function actorOf(req: PayloadRequest): string {
  const actor = personId(req);
  if (actor === undefined) throw refusals.notSignedIn();
  requireOwnPassword(req);
  return actor;
}

/** What an account calls its holder. @throws Refusal 404 */
export async function nameOf(req: PayloadRequest, person: string): Promise<string> {
  const account = await req.payload.findByID({
    collection: "users",
    id: person,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  });
  if (!account) throw new Refusal(404, "unknownPerson", "没有这个账号，请刷新页面。");
  return String(account.name);
}

interface Refused {
  error: { status: 403 | 404 | 409 | 422; code: string; message: string };
}

/** The ledger's answer when it is a yes. @throws Refusal with the ledger's reason */
export function done<Answer extends object>(answer: Answer): Exclude<Answer, Refused> {
  if (!("error" in answer)) return answer as Exclude<Answer, Refused>;
  const { status, code, message } = (answer as unknown as Refused).error;
  throw new Refusal(status, code, message);
}
