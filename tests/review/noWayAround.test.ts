import { beforeAll, describe, expect, it } from "vitest";
import { ask, publicFile, standing } from "../support/api.ts";
import { liveGuide } from "../support/liveGuide.ts";
import { type Role, roles } from "../support/system.ts";

const everyone: readonly (Role | "nobody")[] = ["nobody", ...roles];
const title = "绕过审核的标题";

let id: string;
let liveSha256: string;
let slug: string;

beforeAll(async () => {
  ({ id, slug, liveSha256 } = await liveGuide("zuidi-shenghuo-baozhang"));
});

interface Attempt {
  name: string;
  method: string;
  path: () => string;
  body?: unknown;
}

const asIfPublished = { title, _status: "published", publishedAt: "2020-01-01T00:00:00Z" };

/** Everything that Payload's REST offers to somebody who would like to skip the reviews. */
const attempts: Attempt[] = [
  {
    name: "creates a guide that calls itself published",
    method: "POST",
    path: () => "/api/guides",
    body: { ...asIfPublished, state: "published" },
  },
  {
    name: "changes a live guide",
    method: "PATCH",
    path: () => `/api/guides/${id}`,
    body: { title },
  },
  {
    name: "changes a live guide and calls it published",
    method: "PATCH",
    path: () => `/api/guides/${id}?draft=false`,
    body: asIfPublished,
  },
  {
    name: "changes all guides at once",
    method: "PATCH",
    path: () => "/api/guides?where[id][exists]=true",
    body: { title },
  },
  { name: "deletes a guide", method: "DELETE", path: () => `/api/guides/${id}` },
  {
    name: "deletes all guides at once",
    method: "DELETE",
    path: () => "/api/guides?where[id][exists]=true",
  },
  {
    name: "duplicates a guide",
    method: "POST",
    path: () => `/api/guides/${id}/duplicate`,
    body: {},
  },
  {
    name: "restores an old version",
    method: "POST",
    path: () => `/api/guides/versions/${id}`,
    body: {},
  },
];

describe.each(everyone)("as %s", (role) => {
  it.each(attempts)("who $name over REST, nothing that is live changes", async (attempt) => {
    const { status } = await ask(role, attempt.method, attempt.path(), attempt.body);
    if (role !== "editor") expect(status).toBeGreaterThanOrEqual(400);
    expect((await standing("guide", id)).liveSha256).toBe(liveSha256);
    const page = await publicFile(`/guides/${slug}/`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain(title);
  });
});

describe("REST as Payload offers it", () => {
  it("lets nobody delete, duplicate or change in bulk, editors included", async () => {
    const refused = attempts.filter(({ name }) => /deletes|duplicates|at once/.test(name));
    expect(refused).toHaveLength(4);
    for (const attempt of refused) {
      const { status } = await ask("editor", attempt.method, attempt.path(), attempt.body);
      expect(status, attempt.name).toBeGreaterThanOrEqual(400);
    }
  });

  it("never takes a permanent id from a client", async () => {
    const wanted = "11111111-1111-4111-8111-111111111111";
    await ask("editor", "POST", "/api/guides", { id: wanted, title: "带编号的草稿" });
    expect((await ask("editor", "GET", `/api/guides/${wanted}`)).status).toBe(404);
  });

  it.each(["guides", "users", "media", "phones"])("shows nobody's %s to nobody", async (name) => {
    const { status } = await ask("nobody", "GET", `/api/${name}`);
    expect([401, 403]).toContain(status);
  });
});
