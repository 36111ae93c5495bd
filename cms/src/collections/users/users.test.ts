import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Role, roleNames } from "../../people/roles.ts";
import { type Caller, startTestCms, type TestCms } from "../../testCms.ts";

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
    const account = { email: "new@haizhu.example", name: "新同事", password: "elevenchars" };
    const short = await as("admin")("POST", "/api/users", account);
    expect(short.status).toBe(400);
    expect(JSON.stringify(short.body)).toContain("密码至少 12 个字符");
    const long = await as("admin")("POST", "/api/users", { ...account, password: longPassword });
    expect(long.status).toBe(201);
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

  it("are changed by oneself only, an admin who knew three would be three reviewers", async () => {
    const address = `/api/users/${idOf("secondReviewer")}`;
    const change = { password: longPassword };
    expect((await as("admin")("PATCH", address, change)).status).toBe(403);
    expect((await as("admin")("PATCH", address, { email: "other@haizhu.example" })).status).toBe(
      403,
    );
    expect((await as("editor")("PATCH", address, change)).status).toBe(403);
    expect((await as("admin")("PATCH", address, { name: "二审（张）" })).status).toBe(200);
    expect((await as("secondReviewer")("PATCH", address, change)).status).toBe(200);
    const login = { email: "secondReviewer@haizhu.example", password: longPassword };
    expect((await cms.anonymous("POST", "/api/users/login", login)).status).toBe(200);
  });

  it("cannot be reset by mail, because there is none", async () => {
    const wish = { email: "admin@haizhu.example" };
    expect((await cms.anonymous("POST", "/api/users/forgot-password", wish)).status).toBe(403);
  });
});

describe("An account that an admin has just made", () => {
  const account = {
    email: "first@haizhu.example",
    name: "新来的一审",
    password: "given by the admin 1",
    ownPassword: true,
  };
  let id: string;
  let token: unknown;
  const signIn = async (password: string) => {
    const login = { email: account.email, password };
    return cms.anonymous("POST", "/api/users/login", login);
  };
  const asNewcomer = async (method: string, address: string, body?: object) => {
    const headers = { Authorization: `JWT ${String(token)}`, "Content-Type": "application/json" };
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const response = await cms.send(new Request(`${cms.url}${address}`, init));
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const transition = () =>
    asNewcomer("POST", "/api/publication/transition", {
      ...{ type: "guide", id: "00000000-0000-4000-8000-000000000000", action: "submit" },
    });

  it("cannot act, nor confirm a role, with the password that the admin knows", async () => {
    const made = await as("admin")("POST", "/api/users", account);
    id = (made.body.doc as { id: string }).id;
    const wish = { person: id, role: "editor", change: "grant" };
    await as("admin")("POST", "/api/publication/roles/propose", wish);
    token = (await signIn(account.password)).body.token;
    const refused = await transition();
    expect([refused.status, code(refused.body)]).toEqual([403, "ownPasswordFirst"]);
    const confirmed = await asNewcomer("POST", "/api/publication/roles/confirm", { proposal: 1 });
    expect([confirmed.status, code(confirmed.body)]).toEqual([403, "ownPasswordFirst"]);
  });

  it("cannot be declared free by anybody", async () => {
    await as("admin")("PATCH", `/api/users/${id}`, { ownPassword: true });
    await asNewcomer("PATCH", `/api/users/${id}`, { ownPassword: true, name: "新来的一审" });
    expect(code((await transition()).body)).toBe("ownPasswordFirst");
  });

  it("does not become free by the same password once more", async () => {
    const same = { password: account.password };
    const answer = await asNewcomer("PATCH", `/api/users/${id}`, same);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain("这是管理员给的密码");
    expect(code((await transition()).body)).toBe("ownPasswordFirst");
  });

  it("is free once its holder has set another one, and stays so", async () => {
    const own = { password: longPassword };
    expect((await asNewcomer("PATCH", `/api/users/${id}`, own)).status).toBe(200);
    expect((await signIn(account.password)).status).toBe(401);
    token = (await signIn(longPassword)).body.token;
    expect(code((await transition()).body)).toBe("unknownDocument");
    await as("admin")("PATCH", `/api/users/${id}`, { name: "改了名字" });
    expect(code((await transition()).body)).toBe("unknownDocument");
  });
});

describe("Accounts", () => {
  it("without a role read nobody's drafts, files or addresses", async () => {
    const login = { email: "norole@haizhu.example", name: "还没有角色", password: longPassword };
    expect((await as("admin")("POST", "/api/users", login)).status).toBe(201);
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

  it.each(roleNames.filter((role) => role !== "admin"))("cannot be made by %s", async (role) => {
    const account = { email: `${role}2@haizhu.example`, name: "x", password: longPassword };
    expect((await as(role)("POST", "/api/users", account)).status).toBe(403);
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
