import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Role, roleNames } from "../../people/roles.ts";
import { type Caller, type Reply, startTestCms, type TestCms } from "../../testCms.ts";
import { codeEnds, isGood } from "./oneTimeCode.ts";

let cms: TestCms;
const callers = new Map<Role, Caller>();
const as = (role: Role): Caller => callers.get(role) ?? cms.anonymous;
const idOf = (role: Role) => cms.team[role];
const longPassword = "correct horse battery staple";
const code = (body: Record<string, unknown>) => (body.error as { code?: string } | undefined)?.code;

beforeAll(async () => {
  cms = await startTestCms();
  for (const role of roleNames) callers.set(role, await cms.as(role));
});
afterAll(() => cms.stop());

describe("A one-time code", () => {
  const account = { email: "First@haizhu.example", name: "新来的一审" };
  let person: string;
  let halves: { first: string; second: string };
  let token: unknown;
  const signIn = (password: string) =>
    cms.anonymous("POST", "/api/users/login", { email: account.email, password });
  const asHolder = async (method: string, address: string, body?: object): Promise<Reply> =>
    cms.bearing(`JWT ${String(token)}`)(method, address, body);
  const submit = () =>
    asHolder("POST", "/api/publication/transition", {
      ...{ type: "guide", id: "00000000-0000-4000-8000-000000000000", action: "submit" },
    });
  const confirm = (who: Caller, proposal: unknown) =>
    who("POST", "/api/publication/passwords/confirm", { proposal });
  const goodFor = (hours: number) =>
    cms.payload.db.updateOne({
      ...{ collection: "users", id: person },
      data: { codeGoodUntil: new Date(Date.now() + hours * 3_600_000).toISOString() },
    });

  it("is how a new account begins: one half for the admin, one for the second person", async () => {
    const make = (role: Role) => as(role)("POST", "/api/publication/accounts/create", account);
    for (const role of roleNames.filter((one) => one !== "admin"))
      expect((await make(role)).status).toBe(403);
    const made = await make("admin");
    expect(made.body).toMatchObject({
      state: "proposed",
      code: expect.stringMatching(/^\w{8}$/) as string,
    });
    expect((await make("admin")).status).toBe(409);
    const { docs } = await cms.payload.find({
      ...{ collection: "users", where: { name: { equals: account.name } } },
    });
    person = String(docs[0]?.id);
    const first = String(made.body.code);
    expect((await signIn(first)).status).toBe(401);

    const { proposal } = made.body;
    expect(code((await confirm(as("admin"), proposal)).body)).toBe("ownProposal");
    const confirmed = await confirm(as("finalReviewer"), proposal);
    expect(confirmed.body).toEqual({
      state: "done",
      code: expect.stringMatching(/^\w{8}$/) as string,
    });
    halves = { first, second: String(confirmed.body.code) };
  });

  it.each(["first", "second"] as const)("opens nothing by its %s half alone", async (half) => {
    for (const guess of [halves[half], halves[half].repeat(2)])
      expect((await signIn(guess)).status).toBe(401);
  });

  it("lets its holder in once", async () => {
    const answer = await signIn(halves.first + halves.second);
    expect(answer.status).toBe(200);
    token = answer.body.token;
    const again = await signIn(halves.first + halves.second);
    expect(again.status).toBe(403);
    expect(JSON.stringify(again.body)).toContain("已经用过");
  });

  it("lets its holder do nothing but set a password of their own", async () => {
    const wish = { person, role: "editor", change: "grant" };
    await as("admin")("POST", "/api/publication/roles/propose", wish);
    expect(code((await submit()).body)).toBe("ownPasswordFirst");
    const confirmed = await asHolder("POST", "/api/publication/roles/confirm", { proposal: 1 });
    expect([confirmed.status, code(confirmed.body)]).toEqual([403, "ownPasswordFirst"]);
    for (const address of ["/api/guides", "/api/media", "/api/publication/alarms"])
      expect((await asHolder("GET", address)).status).toBe(403);
    const draft = { title: "示例", slug: "shili" };
    expect((await asHolder("POST", "/api/guides", draft)).status).toBe(403);

    await asHolder("PATCH", `/api/users/${person}`, { ownPassword: true, name: "新来的" });
    expect(code((await submit()).body)).toBe("ownPasswordFirst");
    const same = { password: halves.first + halves.second };
    const kept = await asHolder("PATCH", `/api/users/${person}`, same);
    expect(kept.status).toBe(400);
    expect(JSON.stringify(kept.body)).toContain("这是一次性密码");

    const own = { password: longPassword };
    expect((await asHolder("PATCH", `/api/users/${person}`, own)).status).toBe(200);
    expect(code((await submit()).body)).toBe("unknownDocument");
    expect((await signIn(longPassword)).status).toBe(200);
  });

  it("for somebody who forgot theirs ends the old password and every session", async () => {
    const wish = { person };
    const proposed = await as("admin")("POST", "/api/publication/passwords/propose", wish);
    expect((await signIn(longPassword)).status).toBe(200);
    const confirmed = await confirm(as("finalReviewer"), proposed.body.proposal);
    expect((await signIn(longPassword)).status).toBe(401);
    expect((await asHolder("GET", "/api/users/me")).body.user).toBeNull();
    await goodFor(-0.01);
    const whole = String(proposed.body.code) + String(confirmed.body.code);
    expect((await signIn(whole)).status).toBe(403);
    await goodFor(0.01);
    expect((await signIn(whole)).status).toBe(200);
  });

  it.each(roleNames.filter((role) => role !== "admin"))("is not proposed by %s", async (role) => {
    const wish = { person };
    const { status } = await as(role)("POST", "/api/publication/passwords/propose", wish);
    expect(status).toBe(403);
  });

  it("is good for a day", () => {
    const now = new Date("2026-11-22T08:00:00Z");
    expect(codeEnds(now)).toEqual(new Date("2026-11-23T08:00:00Z"));
    expect(isGood(codeEnds(now).toISOString(), new Date("2026-11-23T07:59:59Z"))).toBe(true);
    expect(isGood(codeEnds(now).toISOString(), new Date("2026-11-23T08:00:00Z"))).toBe(false);
    expect(isGood(null, now)).toBe(false);
  });
});

describe("Somebody who leaves", () => {
  const disable = (role: Role) =>
    as(role)("POST", "/api/publication/accounts/disable", { person: idOf("firstReviewer") });
  const signIn = () =>
    cms.anonymous("POST", "/api/users/login", {
      ...{ email: "firstReviewer@haizhu.example", password: longPassword },
    });

  it("is out at once: no session, no sign-in, no role; the account and its name stay", async () => {
    const own = { password: longPassword };
    await as("firstReviewer")("PATCH", `/api/users/${idOf("firstReviewer")}`, own);
    for (const role of ["editor", "finalReviewer", "firstReviewer"] as const)
      expect((await disable(role)).status).toBe(403);
    expect((await disable("admin")).body).toEqual({ state: "done" });
    expect((await as("firstReviewer")("GET", "/api/users/me")).body.user).toBeNull();
    expect((await as("firstReviewer")("GET", "/api/guides")).status).toBe(403);
    const refused = await signIn();
    expect(refused.status).toBe(403);
    expect(JSON.stringify(refused.body)).toContain("这个账号已停用");
    const { body } = await as("editor")("GET", `/api/users/${idOf("firstReviewer")}`);
    expect(body).toMatchObject({ name: "一审", roles: [], rolesShown: "已停用" });
  });

  it("has no session either when the ledger alone knows", async () => {
    // As after a crash between the ledger's word and the CMS's own tables.
    const sessions = [{ id: "kept", expiresAt: new Date(Date.now() + 3_600_000).toISOString() }];
    const id = idOf("firstReviewer");
    await cms.payload.db.updateOne({ collection: "users", id, data: { sessions } });
    const seen = await cms.payload.findByID({ collection: "users", id });
    expect(seen.sessions).toEqual([]);
  });

  it("comes back by two persons, and the sessions before do not", async () => {
    await cms.payload.db.updateOne({
      ...{ collection: "users", id: idOf("firstReviewer"), data: { sessions: [] } },
    });
    const wish = { person: idOf("firstReviewer") };
    const { body } = await as("admin")("POST", "/api/publication/enables/propose", wish);
    const confirm = (role: Role) =>
      as(role)("POST", "/api/publication/enables/confirm", { proposal: body.proposal });
    expect(code((await confirm("admin")).body)).toBe("ownProposal");
    expect((await confirm("finalReviewer")).body).toEqual({ state: "done" });
    expect((await as("firstReviewer")("GET", "/api/users/me")).body.user).toBeNull();
    expect((await signIn()).status).toBe(200);
  });
});
