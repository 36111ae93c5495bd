import type { Client } from "pg";
import { expect } from "vitest";
import type { KillableCms } from "./killableCms.ts";
import type { SeededRandom } from "./random.ts";
import { type Role, roles } from "./system.ts";

/** Somebody on leave and who stands in for them in one role, as the test remembers it. */
interface StandIn {
  role: Role;
  person: string;
  delegate: string;
  from: number;
  until: number;
}

/** Who did something, in which role, and for whom on leave: as the book has it. */
export interface Deed {
  /** Nobody, when the clock did it. */
  actor?: string;
  role?: string;
  /** On behalf of whom. */
  onBehalf?: string;
  /** Who signed elsewhere, for which stage. */
  signer?: string;
  stageRole?: string;
}

const day = 24 * 3_600_000;
const inChina = (moment: number) => new Date(moment + 8 * 3_600_000).toISOString().slice(0, 10);
const startOf = (date: string) => Date.parse(`${date}T00:00:00+08:00`);

/**
 * The office behind the reviewers, which changes at random as well: people leave and come back, and
 * go on leave and are stood in for. Keeps its own account of who may do what, so that the ledger's
 * can be held against it.
 */
export class RandomOffice {
  readonly tally = new Map<string, number>();
  readonly #cms: KillableCms;
  readonly #owner: Client;
  readonly #ids: ReadonlyMap<Role, string>;
  /** What each account holds, also while it is disabled. */
  readonly #held: ReadonlyMap<string, ReadonlySet<Role>>;
  readonly #gone = new Set<Role>();
  readonly #standIns = new Map<number, StandIn>();

  constructor(
    cms: KillableCms,
    owner: Client,
    ids: ReadonlyMap<Role, string>,
    held: ReadonlyMap<string, ReadonlySet<Role>>,
  ) {
    this.#cms = cms;
    this.#owner = owner;
    this.#ids = ids;
    this.#held = held;
  }

  /** Whether the account of this name signs in no more. */
  isGone(role: Role): boolean {
    return this.#gone.has(role);
  }

  /** Somebody who stands in for whoever holds a role, if anybody does. */
  standInFor(role: Role): Role | undefined {
    const standIn = [...this.#standIns.values()].findLast((one) => one.role === role);
    return standIn && [...this.#ids].find(([, id]) => id === standIn.delegate)?.[0];
  }

  /** That whoever did something held the role then, or stood in for somebody who held it. */
  expectRight({ actor, role, onBehalf, signer, stageRole }: Deed, said: string): void {
    if (actor === undefined) return;
    expect(role, said).not.toBe("admin");
    if (onBehalf === undefined) expect(this.#holds(actor, role), said).toBe(true);
    else {
      expect(this.#holds(actor, role), said).toBe(false);
      expect(this.#works(actor), said).toBe(true);
      expect(this.#holds(onBehalf, role), said).toBe(true);
      const now = Date.now();
      const found = [...this.#standIns.values()].filter(
        (one) =>
          one.role === role && one.person === onBehalf && one.delegate === actor && one.from <= now,
      );
      expect(
        found.some(({ until }) => now - 60_000 < until),
        said,
      ).toBe(true);
    }
    if (signer !== undefined) expect(this.#holds(signer, stageRole), said).toBe(true);
  }

  /** Two persons bring everybody back who was disabled. */
  async everybodyIsBack(): Promise<void> {
    for (const role of this.#gone) {
      const proposed = await this.#ask("admin", "enables/propose", { person: this.#id(role) });
      const { proposal } = proposed.body as { proposal?: number };
      const { status } = await this.#ask("finalReviewer", "enables/confirm", { proposal });
      expect(status).toBe(200);
      await this.#backAgain(role);
    }
  }

  /** Somebody tries something with accounts or leave. */
  async tryChange(random: SeededRandom, what: string): Promise<void> {
    const person = this.#any(random);
    const [wish, body] = await this.#wish(random, person);
    const whoCould = wish.endsWith("/confirm") ? "finalReviewer" : "admin";
    const by = random.chance(0.7) ? whoCould : this.#any(random);
    const before = await this.#standing();
    const answer = await this.#ask(by, wish, body);
    const after = await this.#standing();
    const said = `${what}: ${by} ${wish} ${JSON.stringify(body)} → ${answer.status} ${JSON.stringify(answer.body)}`;
    const news = after.events.slice(before.events.length);
    if (this.#gone.has(by)) {
      expect(answer.status, said).toBe(401);
      expect(after, said).toEqual(before);
    } else if (answer.status === 200) {
      expect(news, said).toHaveLength(1);
      expect(news[0], said).toMatchObject({ actor: this.#id(by) });
      expect(this.#mayDecide(by, wish), said).toBe(true);
      this.tally.set(wish, (this.tally.get(wish) ?? 0) + 1);
      await this.#remember(wish, person, body, after);
    } else {
      expect([403, 404, 409, 422], said).toContain(answer.status);
      expect({ ...after, events: [] }, said).toEqual({ ...before, events: [] });
      expect(news, said).toEqual([{ actor: this.#id(by), action: "refused" }]);
    }
  }

  /** One admin disables; proposals are an admin's, or of whoever goes on leave; 三审 confirms, too. */
  #mayDecide(by: Role, wish: string): boolean {
    if (by === "admin") return true;
    if (wish.endsWith("/confirm")) return by === "finalReviewer";
    return wish.startsWith("delegations/");
  }

  async #wish(random: SeededRandom, person: Role): Promise<[string, Record<string, unknown>]> {
    const id = this.#id(person);
    const from = Date.now() + (random.chance(0.8) ? 0 : random.chance(0.5) ? day : -3 * day);
    const until = from + (random.chance(0.8) ? day : -day);
    const role = random.chance(0.8) ? person : this.#any(random);
    const delegate = this.#id(random.chance(0.6) ? "proofreader" : this.#any(random));
    const wishes: [string, Record<string, unknown>][] = [
      ["accounts/disable", { person: id }],
      ["enables/propose", { person: id }],
      ["enables/confirm", { proposal: await this.#proposal("enable", random) }],
      [
        "delegations/propose",
        { person: id, delegate, role, from: inChina(from), until: inChina(until) },
      ],
      ["delegations/confirm", { proposal: await this.#proposal("delegation", random) }],
      ["delegations/end", { delegation: random.pick([...this.#standIns.keys()]) ?? 1 }],
    ];
    // Leave comes to something only when it is proposed and confirmed.
    const leave = wishes.slice(3, 5);
    return random.pick([...wishes, ...leave, ...leave]) ?? ["accounts/disable", {}];
  }

  /** Mostly one that waits. */
  async #proposal(kind: string, random: SeededRandom): Promise<number> {
    const { rows } = await this.#owner.query<{ number: number }>(
      `SELECT number::int FROM publication.proposal WHERE kind = $1
       ORDER BY confirmed_at IS NOT NULL, number DESC LIMIT 2`,
      [kind],
    );
    return (random.chance(0.9) ? rows[0]?.number : rows[1]?.number) ?? 999_999;
  }

  async #remember(
    wish: string,
    person: Role,
    body: Record<string, unknown>,
    after: OfficeStanding,
  ): Promise<void> {
    if (wish === "accounts/disable") this.#gone.add(person);
    if (wish === "delegations/end") this.#standIns.delete(Number(body.delegation));
    if (wish === "enables/confirm")
      for (const role of [...this.#gone])
        if (!after.disabled.includes(this.#id(role))) await this.#backAgain(role);
    if (wish !== "delegations/confirm") return;
    const wanted = await this.#owner.query<{ wanted: Record<string, string> }>(
      "SELECT wanted FROM publication.proposal WHERE number = $1",
      [body.proposal],
    );
    const { role, person: absent, delegate, startsAt, endsAt } = wanted.rows[0]?.wanted ?? {};
    const number = Math.max(...after.delegations);
    const [from, until] = [Date.parse(startsAt ?? ""), Date.parse(endsAt ?? "")];
    expect(until).toBeGreaterThan(Date.now());
    expect(from).toBe(startOf(inChina(from)));
    const standIn = { role: role as Role, person: absent ?? "", delegate: delegate ?? "" };
    this.#standIns.set(number, { ...standIn, from, until });
  }

  async #backAgain(role: Role): Promise<void> {
    this.#gone.delete(role);
    await this.#cms.signIn(role);
  }

  #holds(person: string, role: string | undefined): boolean {
    return this.#works(person) && (this.#held.get(person)?.has(role as Role) ?? false);
  }

  #works(person: string): boolean {
    return ![...this.#gone].some((role) => this.#id(role) === person);
  }

  #any(random: SeededRandom): Role {
    return random.pick(roles) ?? "editor";
  }

  #id(role: Role): string {
    return this.#ids.get(role) ?? "";
  }

  #ask(by: Role, wish: string, body: object) {
    return this.#cms.ask(by, "POST", `/api/publication/${wish}`, body);
  }

  async #standing(): Promise<OfficeStanding> {
    const { rows } = await this.#owner.query<OfficeStanding>(
      `SELECT
         (SELECT jsonb_agg(person::text || role ORDER BY person, role) FROM publication.person_role)
           AS roles,
         (SELECT coalesce(jsonb_agg(person ORDER BY person), '[]') FROM publication.disabled_person)
           AS disabled,
         (SELECT coalesce(jsonb_agg(number ORDER BY number), '[]') FROM publication.delegation
          WHERE ended_at IS NULL) AS delegations,
         (SELECT count(*)::int FROM publication.proposal) AS proposals,
         (SELECT count(*)::int FROM publication.proposal WHERE confirmed_at IS NOT NULL) AS confirmed,
         (SELECT jsonb_agg(jsonb_build_object('actor', actor, 'action', action) ORDER BY id)
          FROM publication.event WHERE document_id IS NULL) AS events`,
    );
    if (!rows[0]) throw new Error("A query without FROM has one row.");
    return rows[0];
  }
}

interface OfficeStanding {
  roles: string[];
  disabled: string[];
  delegations: number[];
  proposals: number;
  confirmed: number;
  events: { actor: string | null; action: string }[];
}
