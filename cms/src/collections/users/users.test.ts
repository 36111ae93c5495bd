import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Role, roleNames } from "../../people/roles.ts";
import { type Caller, type Reply, startTestCms, type TestCms } from "../../testCms.ts";
import { firstAccounts } from "./accountSteps.ts";

let cms: TestCms;
const callers = new Map<Role, Caller>();
const as = (role: Role): Caller => callers.get(role) ?? cms.anonymous;
const ids = new Map<Role, string>();
const idOf = (role: Role) => ids.get(role) ?? "";
const longPassword = "correct horse battery staple";

beforeAll(async () => {
  cms = await startTestCms();
  for (const role of roleNames) {
    callers.set(role, await cms.as(role));
    const { body } = await as(role)("GET", "/api/users/me");
    ids.set(role, (body.user as { id: string }).id);
  }
});
afterAll(() => cms.stop());

/** What an account signs in with, as it is stored. */
async function stored(id: string): Promise<object> {
  const found: Record<string, unknown> | null = await cms.payload.db.findOne<
    Record<string, unknown> & { id: string }
  >({
    ...{ collection: "users", where: { id: { equals: id } } },
  });
  const { email, name, hash, salt, ownPassword } = found ?? {};
  return { email, name, hash, salt, ownPassword };
}

const code = (body: Record<string, unknown>) => (body.error as { code?: string } | undefined)?.code;

describe("Roles", () => {
  it("are what the ledger says, on every request", async () => {
    for (const role of roleNames) {
      const { body } = await as(role)("GET", "/api/users/me");
      expect((body.user as { roles: unknown }).roles).toEqual([role]);
    }
  });

  it.each(["finalReviewer", "admin"] as const)(
    "cannot be written over REST by %s",
    async (role) => {
      await as(role)("PATCH", `/api/users/${idOf(role)}`, { roles: roleNames, rolesShown: "全部" });
      const { body } = await as(role)("GET", "/api/users/me");
      expect((body.user as { roles: unknown }).roles).toEqual([role]);
    },
  );

  it("of a reviewer need a second person, and the change holds from the next request on", async () => {
    const wish = { person: idOf("proofreader"), role: "firstReviewer", change: "grant" };
    const proposed = await as("admin")("POST", "/api/publication/roles/propose", wish);
    expect(proposed.body).toMatchObject({ state: "proposed" });
    const { proposal } = proposed.body;
    const alone = await as("admin")("POST", "/api/publication/roles/confirm", { proposal });
    expect([alone.status, code(alone.body)]).toEqual([403, "ownProposal"]);
    const before = await as("proofreader")("GET", "/api/users/me");
    expect((before.body.user as { roles: unknown }).roles).toEqual(["proofreader"]);

    const second = await as("finalReviewer")("POST", "/api/publication/roles/confirm", {
      proposal,
    });
    expect(second.body).toEqual({ state: "done" });
    const { body } = await as("proofreader")("GET", "/api/users/me");
    expect((body.user as { roles: unknown }).roles).toEqual(["firstReviewer", "proofreader"]);
  });

  it.each(roleNames.filter((role) => role !== "admin"))(
    "cannot be proposed by %s",
    async (role) => {
      const wish = { person: idOf(role), role: "editor", change: "grant" };
      const { status } = await as(role)("POST", "/api/publication/roles/propose", wish);
      expect(status).toBe(403);
    },
  );

  it("cannot be given to an account that does not exist", async () => {
    const wish = {
      person: "00000000-0000-4000-8000-000000000000",
      role: "editor",
      change: "grant",
    };
    const { status, body } = await as("admin")("POST", "/api/publication/roles/propose", wish);
    expect([status, code(body)]).toEqual([404, "unknownPerson"]);
  });
});

describe("Passwords", () => {
  it("have at least 12 characters", async () => {
    const address = `/api/users/${idOf("proofreader")}`;
    const short = await as("proofreader")("PATCH", address, { password: "elevenchars" });
    expect(short.status).toBe(400);
    expect(JSON.stringify(short.body)).toContain("密码至少 12 个字符");
    expect((await as("proofreader")("PATCH", address, { password: longPassword })).status).toBe(
      200,
    );
  });

  it.each([
    ["one character only", "aaaaaaaaaaaaaa"],
    ["spaces only", " ".repeat(14)],
    ["one's own address", "proofreader@haizhu.example"],
    ["longer than anybody types", "correct horse ".repeat(20)],
  ])("that are refused: %s", async (_, password) => {
    const address = `/api/users/${idOf("proofreader")}`;
    const { status, body } = await as("proofreader")("PATCH", address, { password });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain("密码");
  });

  const takeovers: [string, (who: Caller, whom: string) => Promise<Reply>][] = [
    [
      "sets the password",
      (who, whom) => who("PATCH", `/api/users/${whom}`, { password: longPassword }),
    ],
    [
      "sets the address",
      (who, whom) => who("PATCH", `/api/users/${whom}`, { email: "o@haizhu.example" }),
    ],
    ["renames them", (who, whom) => who("PATCH", `/api/users/${whom}`, { name: "二审（张）" })],
    [
      "says that the password is their own",
      (who, whom) => who("PATCH", `/api/users/${whom}`, { ownPassword: true }),
    ],
    ["sets the hash", (who, whom) => who("PATCH", `/api/users/${whom}`, { hash: "x", salt: "x" })],
    [
      "changes many at once",
      (who, whom) =>
        who("PATCH", `/api/users?where[id][equals]=${whom}`, { password: longPassword }),
    ],
    [
      "resets by a token",
      (who) => who("POST", "/api/users/reset-password", { token: "x", password: longPassword }),
    ],
    [
      "asks for a token",
      (who) =>
        who("POST", "/api/users/forgot-password", { email: "secondReviewer@haizhu.example" }),
    ],
    [
      "ends a lock",
      (who) => who("POST", "/api/users/unlock", { email: "secondReviewer@haizhu.example" }),
    ],
    ["deletes the account to make it again", (who, whom) => who("DELETE", `/api/users/${whom}`)],
    [
      "makes an account",
      (who) =>
        who("POST", "/api/users", { email: "n@haizhu.example", name: "x", password: longPassword }),
    ],
  ];
  it.each(takeovers)("and accounts are nobody else's, whoever %s", async (_, takeOver) => {
    const { team } = cms;
    const before = await stored(team.secondReviewer);
    for (const role of ["admin", "editor", "finalReviewer"] as const)
      expect([400, 403]).toContain((await takeOver(as(role), team.secondReviewer)).status);
    expect(await stored(team.secondReviewer)).toEqual(before);
  });

  it("are changed by oneself", async () => {
    const address = `/api/users/${idOf("secondReviewer")}`;
    const { status } = await as("secondReviewer")("PATCH", address, { password: longPassword });
    expect(status).toBe(200);
    const login = { email: "secondReviewer@haizhu.example", password: longPassword };
    expect((await cms.anonymous("POST", "/api/users/login", login)).status).toBe(200);
  });

  it("cannot be reset by mail, because there is none", async () => {
    const wish = { email: "admin@haizhu.example" };
    expect((await cms.anonymous("POST", "/api/users/forgot-password", wish)).status).toBe(403);
  });
});

describe("Accounts", () => {
  it("without a role read nobody's drafts, files or addresses", async () => {
    const login = { email: "norole@haizhu.example", name: "还没有角色", password: longPassword };
    const context = firstAccounts();
    await cms.payload.create({ collection: "users", data: login, context });
    const { body } = await cms.anonymous("POST", "/api/users/login", login);
    const headers = { Authorization: `JWT ${String(body.token)}` };
    const get = (path: string) => cms.send(new Request(`${cms.url}${path}`, { headers }));
    const closed = ["/api/guides", "/api/guides/versions", "/api/media", "/api/publication/alarms"];
    for (const path of closed) expect((await get(path)).status).toBe(403);
    const seen = (await (await get("/api/users")).json()) as { docs: { email: string }[] };
    expect(seen.docs.map(({ email }) => email)).toEqual([login.email]);
  });

  it.each(roleNames)("cannot be deleted by %s: the book of events names them", async (role) => {
    expect((await as(role)("DELETE", `/api/users/${idOf("editor")}`)).status).toBe(403);
  });

  it("cannot be made without a session, even where no account exists yet", async () => {
    const data = { email: "first@haizhu.example", name: "x", password: longPassword };
    const create = () => cms.payload.create({ collection: "users", data, overrideAccess: true });
    await expect(create()).rejects.toMatchObject({ status: 403 });
  });

  it("lock for a while after ten wrong passwords", async () => {
    const wrong = { email: "dutyReviewer@haizhu.example", password: "a wrong password" };
    for (let attempt = 0; attempt < 10; attempt += 1)
      await cms.anonymous("POST", "/api/users/login", wrong);
    await expect(
      cms.as("dutyReviewer").then((caller) => caller("GET", "/api/users/me")),
    ).resolves.toMatchObject({
      body: { user: null },
    });
  });
});
