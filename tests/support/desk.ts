import { Client, Pool } from "pg";
import type { LedgerAction, TransitionAnswer } from "@haizhu/cms/ledger/answers";
import { bootstrapRoles, ledgerClient, type Ledger } from "@haizhu/cms/ledger/client";
import { type LedgerUrls, migrateLedger } from "@haizhu/cms/ledger/migrate";
import { cast, type CastMember, roleOf } from "@haizhu/cms/ledger/testCast";
import { canonicalJson } from "@haizhu/shared/canonicalJson";
import type { LiveDocument } from "@haizhu/site/live/liveDocument";
import type { LiveChange } from "@haizhu/site/paths/affected";

/** A document on its way: what the CMS would hand to the ledger. */
export type Text = Pick<LiveDocument, "type" | "id" | "slug" | "document">;

/** Editors and reviewers at work, through the ledger's own functions and as the role of the CMS. */
export class Desk {
  readonly #ledger: Ledger;
  readonly #pool: Pool;

  constructor(cmsUrl: string) {
    this.#pool = new Pool({ connectionString: cmsUrl, max: 4 });
    // A server that is killed on purpose must not end the test run.
    this.#pool.on("error", () => undefined);
    this.#ledger = ledgerClient(this.#pool);
  }

  /** A change as the ledger knows it: a publication or a withdrawal. Returns its seq. */
  async make(change: LiveChange): Promise<number> {
    if ("forget" in change) throw new Error("The ledger forgets nothing.");
    if ("put" in change) return this.publish(change.put);
    return this.withdraw(change.withdraw);
  }

  /** Hands a document in and has it approved by everybody it needs. Alerts go the emergency lane. */
  async publish(text: Text): Promise<number> {
    await this.submit(text);
    for (;;) {
      const { next, state } = await this.#ledger.stateOf(text.type, text.id);
      const role = next.find(({ action }) => action === "approve")?.role;
      if (!role || state === "published") throw new Error(`${text.type}/${text.slug}: ${state}`);
      const { seq } = accepted(await this.#step(role, "approve", text));
      if (seq !== undefined) return seq;
    }
  }

  /** Hands a document in; nobody has approved it. */
  async submit(text: Text): Promise<void> {
    accepted(await this.offer(text));
  }

  /** The ledger's answer to a document that is handed in. */
  offer(text: Text): Promise<TransitionAnswer> {
    const { type, slug, document } = text;
    const content = canonicalJson(document);
    return this.#step("editor", type === "alert" ? "expedite" : "submit", text, { content, slug });
  }

  async withdraw(document: Pick<LiveDocument, "type" | "id">): Promise<number> {
    const { seq } = accepted(await this.#step("finalReviewer", "withdraw", document));
    if (seq === undefined) throw new Error("A withdrawal changes what is live.");
    return seq;
  }

  async #step(
    member: CastMember,
    action: LedgerAction,
    { type, id }: Pick<LiveDocument, "type" | "id">,
    more: { content?: string; slug?: string } = {},
  ): Promise<TransitionAnswer> {
    const { liveSha256, draftSha256 } = await this.#ledger.stateOf(type, id);
    const sha256 = action === "withdraw" ? liveSha256 : draftSha256;
    const request = { actor: cast[member], type, documentId: id, action, comment: "测试" };
    return this.#ledger.transition({ ...request, sha256: more.content ? null : sha256, ...more });
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

function accepted(answer: TransitionAnswer): Exclude<TransitionAnswer, { error: unknown }> {
  if ("error" in answer) throw new Error(`the ledger refused: ${JSON.stringify(answer.error)}`);
  return answer;
}

/** An empty ledger with one person for each role. */
export async function foundLedger(adminUrl: string): Promise<LedgerUrls> {
  const password = "only-for-this-test-run";
  const roles = { owner: { password }, cms: { password }, publisher: { password } };
  const urls = await migrateLedger({ adminUrl, database: "haizhu", roles });
  const people = (Object.keys(cast) as CastMember[]).flatMap((member) => {
    const role = roleOf(member);
    return role === null ? [] : [{ person: cast[member], label: member, role }];
  });
  const owner = new Client({ connectionString: urls.ownerUrl });
  owner.on("error", () => undefined);
  await owner.connect();
  await bootstrapRoles(owner, people);
  await owner.end();
  return urls;
}
