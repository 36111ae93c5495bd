import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Role, roleNames } from "../people/roles.ts";
import { type Caller, type Reply, startTestCms, type TestCms } from "../testCms.ts";
import { createDraft, step } from "../testDocuments.ts";

let cms: TestCms;
const callers = new Map<string, Caller>();
let organisation: string;
let version: string;

const caller = (name: Role | "nobody"): Caller => callers.get(name) ?? cms.anonymous;

beforeAll(async () => {
  cms = await startTestCms();
  for (const role of roleNames) callers.set(role, await cms.as(role));
  const editor = caller("editor");
  organisation = await createDraft(editor, "organisation");
  await step(editor, "organisation", organisation, "submit");
  for (const role of ["firstReviewer", "secondReviewer", "finalReviewer"] as const)
    await step(caller(role), "organisation", organisation, "approve");
  const versions = await editor("GET", "/api/organisations/versions?limit=1");
  version = String((versions.body.docs as { id: unknown }[])[0]?.id);
  expect(JSON.parse(await cms.live())).toHaveLength(1);
});
afterAll(() => cms.stop());

type Attempt = (caller: Caller) => Promise<Reply>;
const here = () => `/api/organisations/${organisation}`;
const body = { title: "改掉的标题", summary: "没有人审过的话" };

/** Ways in that Payload's REST interface has; what an editor may do stays in the drafting desk. */
const attempts: [name: string, attempt: Attempt, editorMay: boolean][] = [
  ["creates a document", (as) => as("POST", "/api/organisations", body), true],
  ["changes the live document", (as) => as("PATCH", here(), body), true],
  [
    "changes it “as published”",
    (as) => as("PATCH", here(), { ...body, _status: "published" }),
    true,
  ],
  [
    "changes it past the draft",
    (as) => as("PATCH", `${here()}?draft=false&publish=true`, body),
    true,
  ],
  [
    "sets when and by whom it was published",
    (as) => as("PATCH", here(), { ...body, publishedAt: "2020-01-01", reviewers: [] }),
    true,
  ],
  ["restores an old version", (as) => as("POST", `/api/organisations/versions/${version}`), true],
  ["duplicates it", (as) => as("POST", `${here()}/duplicate`, body), false],
  [
    "changes all documents at once",
    (as) => as("PATCH", "/api/organisations?where[id][exists]=true", body),
    false,
  ],
  [
    "deletes all documents at once",
    (as) => as("DELETE", "/api/organisations?where[id][exists]=true"),
    false,
  ],
  ["deletes the document", (as) => as("DELETE", here()), false],
  [
    "gives everybody a role",
    (as) =>
      as("POST", "/api/users", {
        email: "x@haizhu.example",
        password: "long enough a password",
        name: "x",
        roles: ["finalReviewer"],
      }),
    false,
  ],
  [
    "makes itself the first account",
    (as) =>
      as("POST", "/api/users/first-register", {
        email: "y@haizhu.example",
        password: "long enough a password",
        name: "y",
      }),
    false,
  ],
  [
    "asks GraphQL",
    (as) => as("POST", "/api/graphql", { query: "mutation { deleteOrganisation(id: 1) { id } }" }),
    false,
  ],
  [
    "approves without a submission",
    (as) => step(as, "organisation", organisation, "approve", { sha256: "0".repeat(64) }),
    false,
  ],
];

const names = ["nobody", ...roleNames] as const;

describe.each(names)("Whatever %s tries over REST", (name) => {
  it.each(attempts)("%s: what residents read stays as it is", async (_, attempt, editorMay) => {
    const before = await cms.live();
    const { status } = await attempt(caller(name));
    expect(await cms.live()).toBe(before);
    const allowed = name === "editor" && editorMay;
    expect(allowed ? status < 300 : status >= 400 && status < 500, `${status}`).toBe(true);
  });
});

describe.each(names)("Over REST %s", (name) => {
  it.each(["organisations", "media", "users", "payload-preferences", "payload-kv"])(
    "reads %s only when signed in",
    async (collection) => {
      const { status, body: answer } = await caller(name)("GET", `/api/${collection}?limit=1`);
      if (name === "nobody") expect([401, 403, 404]).toContain(status);
      expect(JSON.stringify(answer)).not.toMatch(
        /"(?:hash|salt|firstPassword|codeGoodUntil|resetPasswordToken)"/,
      );
    },
  );
});

it("An account is not made by asking for one, with a role or without", async () => {
  const { payload } = cms;
  const { docs } = await payload.find({ collection: "users", where: { name: { equals: "x" } } });
  expect(docs).toEqual([]);
});

describe("The book of events", () => {
  it.each([
    "UPDATE publication.event SET comment = 'x'",
    "DELETE FROM publication.event",
    "DELETE FROM publication.publication",
  ])("cannot be rewritten with the database access that the CMS has: %s", async (statement) => {
    await expect(cms.payload.db.pool.query(statement)).rejects.toThrow(/permission denied/);
  });
});
