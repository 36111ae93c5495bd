import { Client } from "pg";
import { expect } from "vitest";
import { readExample } from "../../shared/examples/readExamples.ts";
import type { KillableCms } from "./killableCms.ts";
import type { SeededRandom } from "./random.ts";
import { type Deed, RandomOffice } from "./randomOffice.ts";
import { formOf, type Hashes, randomChange, randomWords, type Signature } from "./randomWishes.ts";
import { reviewRules } from "./reviewRules.ts";
import { type Role, roles } from "./system.ts";

const actions = [
  "record-signature",
  ...["submit", "expedite", "proofread", "approve", "return", "schedule", "publish-now"],
  ...["withdraw", "schedule-withdrawal", "cancel-withdrawal", "publish", "delete"],
];
const hour = 3_600_000;
const isReviewer = (role: Role) => role.endsWith("Reviewer");

interface Subject {
  type: "organisation" | "alert";
  id: string;
  /** Who saved since the version that is live was handed in. */
  writers: Set<string>;
  /** The same since the last submission. */
  sinceSubmit: Set<string>;
}

interface Next extends Hashes {
  next: { action: string; role: Role }[];
}

/**
 * People of every role, all reviewers editors as well, who try things with documents over HTTP, in an
 * office where some leave, come back and stand in for each other.
 */
export class RandomPeople {
  readonly tally = {
    ...{ done: new Map<string, number>(), refused: new Map<number, number>(), onBehalf: 0 },
  };
  readonly #cms: KillableCms;
  readonly #owner: Client;
  readonly #ids: ReadonlyMap<Role, string>;
  readonly office: RandomOffice;
  #documents = 0;

  private constructor(cms: KillableCms, owner: Client, ids: ReadonlyMap<Role, string>) {
    this.#cms = cms;
    this.#owner = owner;
    this.#ids = ids;
    const held = [...ids].map(
      ([role, id]) => [id, new Set(isReviewer(role) ? [role, "editor" as const] : [role])] as const,
    );
    this.office = new RandomOffice(cms, owner, ids, new Map(held));
  }

  static async meet(cms: KillableCms, ownerUrl: string): Promise<RandomPeople> {
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ person: string; role: Role }>(
      "SELECT person, role FROM publication.person_role",
    );
    const ids = new Map(rows.map(({ person, role }) => [role, person]));
    for (const role of roles.filter(isReviewer)) {
      const wish = { person: ids.get(role), role: "editor", change: "grant" };
      const { status } = await cms.ask("admin", "POST", "/api/publication/roles/propose", wish);
      expect(status).toBe(200);
    }
    return new RandomPeople(cms, owner, ids);
  }

  leave(): Promise<void> {
    return this.#owner.end();
  }

  /** One sequence on a document of its own; `what` says how to repeat it. */
  async work(random: SeededRandom, steps: number, what: string): Promise<void> {
    await this.office.everybodyIsBack();
    const subject = await this.#newDocument(random);
    for (let step = 1; step <= steps; step += 1) {
      if (random.chance(0.08)) await this.office.tryChange(random, `${what} step ${step}`);
      else if (random.chance(0.12)) await this.#save(subject, random);
      else if (random.chance(0.06)) await this.#timePasses(random);
      else await this.#try(subject, random, `${what} step ${step}`);
    }
    for (const { rule, sql } of reviewRules)
      expect((await this.#owner.query(sql, [subject.id])).rows, `${what}: ${rule}`).toEqual([]);
  }

  async brokenChain(): Promise<string | null> {
    const { rows } = await this.#owner.query<{ id: string | null }>(
      "SELECT publication.verify_chain() AS id",
    );
    return rows[0]?.id ?? null;
  }

  /** How often something went live. */
  async publications(): Promise<number> {
    const { rows } = await this.#owner.query<{ count: number }>(
      "SELECT count(*)::int FROM publication.publication WHERE op = 'put'",
    );
    return rows[0]?.count ?? 0;
  }

  /** How often one reviewer was enough. */
  async corrections(): Promise<number> {
    const { rows } = await this.#owner.query<{ count: number }>(
      `SELECT count(*)::int FROM publication.submission
       WHERE change_class = 'correction' AND outcome = 'published'`,
    );
    return rows[0]?.count ?? 0;
  }

  async #newDocument(random: SeededRandom): Promise<Subject> {
    this.#documents += 1;
    const type = random.chance(0.3) ? "alert" : "organisation";
    const { id: _id, owner: _owner, ...draft } = readExample(type, "minimal");
    const title = `示例${this.#documents}号`;
    const expires = new Date(Date.now() + 5 * hour).toISOString();
    const fields = { ...draft, slug: `shili-${this.#documents}`, title };
    const times = { effective: new Date().toISOString(), expires };
    const { status, body } = await this.#cms.ask("editor", "POST", `/api/${type}s`, {
      ...{ ...fields, ...(type === "alert" ? times : {}) },
    });
    expect(status).toBe(201);
    const writers = new Set([this.#person("editor")]);
    return { type, id: body.doc?.id ?? "", writers, sinceSubmit: new Set(writers) };
  }

  #person(role: Role): string {
    return this.#ids.get(role) ?? "";
  }

  /** Somebody types and saves: the ledger must not notice. */
  async #save(subject: Subject, random: SeededRandom): Promise<void> {
    const role = random.pick(roles) ?? "editor";
    const before = await this.#standing(subject);
    const change = randomChange(random);
    const { status } = await this.#cms.ask(
      role,
      "PATCH",
      `/api/${subject.type}s/${subject.id}`,
      change,
    );
    if (status === 200) subject.sinceSubmit.add(this.#person(role));
    else expect([400, 403]).toContain(status);
    if (this.office.isGone(role)) expect(status).toBe(403);
    expect(await this.#standing(subject)).toEqual(before);
  }

  /** The publisher wakes up, now or after a while. */
  async #timePasses(random: SeededRandom): Promise<void> {
    const hours = Math.floor(random.next() * 8);
    await this.#owner.query(
      "SELECT publication.publish_due_at(now() + make_interval(hours => $1))",
      [hours],
    );
  }

  async #try(subject: Subject, random: SeededRandom, what: string): Promise<void> {
    const { type, id } = subject;
    const seen = (await this.#cms.ask("admin", "GET", `/api/publication/${type}/${id}`))
      .body as unknown as Next;
    // Left to chance alone, hardly anything would come through three reviews.
    const onwards = seen.next.filter((one) => one.action === "approve");
    const likely = onwards.length > 0 && random.chance(0.6) ? onwards : seen.next;
    const offered = random.chance(0.75) ? random.pick(likely) : undefined;
    const role = offered?.role ?? random.pick(roles) ?? "editor";
    const chosen = offered?.action ?? random.pick(actions) ?? "submit";
    const signs = chosen === "approve" && random.chance(0.15);
    const action = signs ? "record-signature" : chosen;
    const wish = { type, id, action, ...randomWords(seen, action, random) };
    const signed = this.#randomSignature(seen, random);
    // Somebody else than the one whose turn it is: to record a signature, or as their stand-in.
    const another = random.chance(0.7) ? this.office.standInFor(role) : random.pick(roles);
    const by = (signs || random.chance(0.2) ? another : role) ?? role;

    const before = await this.#standing(subject);
    const { status, body } =
      action === "record-signature"
        ? await this.#cms.ask(
            by,
            "POST",
            "/api/publication/signatures",
            formOf(wish, signed, random),
          )
        : await this.#cms.ask(by, "POST", "/api/publication/transition", wish);
    const after = await this.#standing(subject);
    const said = `${what}: ${by} ${JSON.stringify({ ...wish, signed })} → ${status} ${JSON.stringify(body)}`;
    const news = after.events.slice(before.events.length);
    if (this.office.isGone(by)) {
      expect(status, said).toBe(401);
      expect(after, said).toEqual(before);
      return;
    }
    expect([200, 403, 404, 409, 422], said).toContain(status);
    if (status === 200) {
      this.tally.done.set(action, (this.tally.done.get(action) ?? 0) + 1);
      expect(after.document.state, said).toBe(body.state);
      expect(news[0], said).toMatchObject({ actor: this.#person(by), action });
      for (const deed of news) this.office.expectRight(deed, said);
      if (news[0]?.onBehalf !== undefined) this.tally.onBehalf += 1;
      this.#remember(subject, action, after, said);
    } else {
      this.tally.refused.set(status, (this.tally.refused.get(status) ?? 0) + 1);
      expect({ ...after, events: [] }, said).toEqual({ ...before, events: [] });
      expect(news, said).toEqual([
        { actor: this.#person(by), action: "refused", tried: action, code: body.error?.code },
      ]);
    }
  }

  /** Who is said to have signed which stage elsewhere, and when: often what could be. */
  #randomSignature(seen: Next, random: SeededRandom): Signature {
    const turn = seen.next.find(({ action }) => action === "approve")?.role ?? "firstReviewer";
    const role = random.chance(0.85) ? turn : (random.pick(roles) ?? turn);
    const signer = this.#person(random.chance(0.85) ? role : (random.pick(roles) ?? role));
    const days = random.chance(0.9) ? 0 : random.chance(0.5) ? 1 : -1;
    const at = new Date(Date.now() + (8 + 24 * days) * hour);
    return { role, signer, signedOn: at.toISOString().slice(0, 10) };
  }

  /** Everybody who saved is among the writers of what was handed in. */
  #remember(subject: Subject, action: string, after: Standing, said: string): void {
    if (action !== "submit" && action !== "expedite") return;
    for (const writer of subject.sinceSubmit) subject.writers.add(writer);
    const editors = after.submissions.at(-1)?.editors ?? [];
    const since = after.document.last_submission === 0 ? subject.writers : subject.sinceSubmit;
    for (const writer of since) expect(editors, said).toContain(writer);
    subject.sinceSubmit.clear();
  }

  async #standing({ id }: Subject): Promise<Standing> {
    const { rows } = await this.#owner.query<Standing>(
      `SELECT
         coalesce((SELECT to_jsonb(d) FROM publication.document d WHERE d.id = $1), '{}') AS document,
         coalesce((SELECT jsonb_agg(to_jsonb(s) ORDER BY number) FROM publication.submission s
                   WHERE document_id = $1), '[]') AS submissions,
         coalesce((SELECT jsonb_agg(to_jsonb(p) ORDER BY seq) FROM publication.publication p
                   WHERE document_id = $1), '[]') AS publications,
         coalesce((SELECT jsonb_agg(to_jsonb(t) ORDER BY submission, role) FROM publication.task t
                   JOIN publication.submission s ON s.number = t.submission
                   WHERE document_id = $1), '[]') AS tasks,
         coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('actor', actor,
                     'action', action, 'tried', details -> 'action', 'code', details -> 'code')
                     || CASE WHEN action = 'refused' THEN '{}' ELSE jsonb_build_object('role', role,
                     'onBehalf', details #> '{for,person}', 'signer', details -> 'signer',
                     'stageRole', details -> 'stageRole') END)
                     ORDER BY id) FROM publication.event WHERE document_id = $1), '[]') AS events`,
      [id],
    );
    if (!rows[0]) throw new Error("A query without FROM has one row.");
    return rows[0];
  }
}

interface Standing {
  document: { state?: string; last_submission?: number };
  submissions: { editors: string[] }[];
  publications: object[];
  tasks: object[];
  events: Deed[];
}
