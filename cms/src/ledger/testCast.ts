import { randomUUID } from "node:crypto";
import { Pool } from "pg";
import type {
  LedgerAction,
  LedgerRole,
  LedgerState,
  ReviewRule,
  TransitionAnswer,
} from "./answers.ts";
import { bootstrapRoles, ledgerClient, type Ledger, type TransitionRequest } from "./client.ts";
import type { LedgerUrls } from "./migrate.ts";
import { freshLedger } from "./testDatabase.ts";

const person = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** One person per role, a second one where two are needed, and somebody without any role. */
export const cast = {
  editor: person(1),
  otherEditor: person(2),
  proofreader: person(3),
  otherProofreader: person(4),
  firstReviewer: person(5),
  otherFirstReviewer: person(6),
  secondReviewer: person(7),
  finalReviewer: person(8),
  otherFinalReviewer: person(9),
  dutyReviewer: person(10),
  admin: person(11),
  otherAdmin: person(12),
  nobody: person(13),
};
export type CastMember = keyof typeof cast;

export const roleOf = (member: CastMember): LedgerRole | null => {
  if (member === "nobody") return null;
  const name = member.replace(/^other/, "");
  return (name.charAt(0).toLowerCase() + name.slice(1)) as LedgerRole;
};

/** What answers have in common for a test: 200, or the refusal's status and code. */
export function outcome(answer: object): { status: number; code?: string } {
  if (!("error" in answer)) return { status: 200 };
  const { status, code } = answer.error as { status: number; code: string };
  return { status, code };
}

/** Canonical text of a guide; another `text` is another version. */
export const guide = (text: string) => JSON.stringify({ summary: text });

/** Canonical text of an alert that ends at a moment; without one, in an hour. */
export const alert = (headline: string, expires = new Date(Date.now() + 3_600_000)) =>
  JSON.stringify({ expires: expires.toISOString(), headline });

export interface TestLedger {
  urls: LedgerUrls;
  /** Connections of the three database roles. */
  owner: Pool;
  cms: Pool;
  publisher: Pool;
  ledger: Ledger;
  /** A step on a guide, or on what `more` says; the hash is that of the pending revision, or of the live one for withdraw. */
  step(
    member: CastMember,
    action: LedgerAction,
    documentId: string,
    more?: Partial<TransitionRequest>,
  ): Promise<TransitionAnswer>;
  /** Submits as the editor under a slug made of the id. */
  submit(documentId: string, more?: Partial<TransitionRequest>): Promise<TransitionAnswer>;
  /** One approval after the other, by the three reviewers. Stops at `until`. */
  approve(documentId: string, until?: LedgerState): Promise<void>;
  /** A new guide that has been brought to `state`; `live` gives it an older live version. */
  guideIn(state: LedgerState, live?: boolean): Promise<string>;
  /** The same for an alert; the newer version that is under review came by the normal lane. */
  alertIn(state: LedgerState, live?: boolean): Promise<string>;
  /** Gives somebody a further role, by an admin and a second one. */
  grant(member: CastMember, role: LedgerRole): Promise<void>;
  /** Sets a review rule, by an admin and a second one. */
  setRule(rule: ReviewRule): Promise<void>;
  close(): Promise<void>;
}

/** A ledger with its first people. */
export async function openTestLedger(): Promise<TestLedger> {
  const { drop, ...urls } = await freshLedger();
  const [owner, cms, publisher] = [urls.ownerUrl, urls.cmsUrl, urls.publisherUrl].map(
    (connectionString) => new Pool({ connectionString, max: 20 }),
  ) as [Pool, Pool, Pool];
  const ledger = ledgerClient(cms);
  await bootstrapRoles(
    owner,
    (Object.keys(cast) as CastMember[]).flatMap((member) => {
      const role = roleOf(member);
      return role === null ? [] : [{ person: cast[member], label: member, role }];
    }),
  );

  const step: TestLedger["step"] = async (member, action, documentId, more = {}) => {
    const { liveSha256, draftSha256 } = await ledger.stateOf(more.type ?? "guide", documentId);
    return ledger.transition({
      actor: cast[member],
      type: "guide",
      documentId,
      action,
      sha256:
        action === "withdraw"
          ? liveSha256
          : (draftSha256 ?? (action.endsWith("-withdrawal") ? liveSha256 : null)),
      comment: "因为",
      at: new Date(Date.now() + 3_600_000),
      ...more,
    });
  };

  const submit: TestLedger["submit"] = (documentId, more = {}) =>
    step("editor", "submit", documentId, {
      content: guide(`first version of ${documentId}`),
      slug: `g-${documentId}`,
      ...more,
    });

  const approve: TestLedger["approve"] = async (documentId, until = "published") => {
    for (const member of ["firstReviewer", "secondReviewer", "finalReviewer"] as const) {
      const { state } = await ledger.stateOf("guide", documentId);
      if (state === until) return;
      await step(member, "approve", documentId);
    }
  };

  const guideIn: TestLedger["guideIn"] = async (state, live = false) => {
    const id = randomUUID();
    if (live || state === "withdrawn") {
      await submit(id);
      await approve(id);
    }
    if (state === "draft") return id;
    if (state === "withdrawn") {
      await step("finalReviewer", "withdraw", id);
      return id;
    }
    if (state === "published" && live) return id;
    await submit(id, { content: guide(`second version of ${id}`) });
    if (state === "returned") await step("firstReviewer", "return", id);
    if (state === "scheduled") await step("finalReviewer", "schedule", id);
    if (state !== "submitted" && state !== "returned") await approve(id, state);
    return id;
  };

  const alertIn: TestLedger["alertIn"] = async (state, live = false) => {
    const id = randomUUID();
    const type = "alert";
    const hand = (action: "submit" | "expedite", version: string) =>
      step("editor", action, id, { type, content: alert(`${version} ${id}`), slug: `a-${id}` });
    if (live || state === "withdrawn" || state === "published") {
      await hand("expedite", "first");
      await step("dutyReviewer", "approve", id, { type });
    }
    if (state === "draft" || state === "published") return id;
    if (state === "withdrawn") {
      await step("finalReviewer", "withdraw", id, { type });
      return id;
    }
    await hand(state === "expedited" ? "expedite" : "submit", "second");
    if (state === "returned") await step("firstReviewer", "return", id, { type });
    if (state === "scheduled")
      await step("finalReviewer", "schedule", id, { type, at: new Date(Date.now() + 1_800_000) });
    if (state === "firstApproved" || state === "scheduled")
      await step("firstReviewer", "approve", id, { type });
    if (state === "scheduled") await step("finalReviewer", "approve", id, { type });
    return id;
  };

  const grant: TestLedger["grant"] = async (member, role) => {
    const wanted = { person: cast[member], label: member, role };
    const answer = await ledger.proposeRole(cast.admin, wanted, "grant");
    if ("proposal" in answer) await ledger.confirmRole(cast.otherAdmin, answer.proposal);
  };

  const setRule: TestLedger["setRule"] = async (rule) => {
    const answer = await ledger.proposeRule(cast.admin, rule);
    if ("proposal" in answer) await ledger.confirmRule(cast.otherAdmin, answer.proposal);
  };

  const close = async () => {
    await Promise.all([owner.end(), cms.end(), publisher.end()]);
    await drop();
  };

  return {
    urls,
    owner,
    cms,
    publisher,
    ledger,
    step,
    submit,
    approve,
    guideIn,
    alertIn,
    grant,
    setRule,
    close,
  };
}
