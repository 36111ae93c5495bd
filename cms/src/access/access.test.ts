import type { PayloadRequest, SanitizedCollectionConfig, SanitizedConfig } from "payload";
import { beforeAll, describe, expect, it } from "vitest";

const operations = [
  "admin",
  "create",
  "read",
  "readVersions",
  "update",
  "delete",
  "unlock",
] as const;

let config: SanitizedConfig;

beforeAll(async () => {
  process.env.PAYLOAD_SECRET = "only for this test";
  process.env.CMS_URL = "https://cms.example";
  config = await (await import("../payload.config.ts")).default;
});

/** A request of nobody's: no session, whatever else it brings along. */
function anonymousRequest(): PayloadRequest {
  return { user: null, context: {}, query: {}, payload: { config } } as unknown as PayloadRequest;
}

type AccessFunction = (args: { req: PayloadRequest; id: string; data: object }) => unknown;

function accessOf(collection: SanitizedCollectionConfig, operation: string): unknown {
  return (collection.access as unknown as Record<string, unknown>)[operation];
}

/** The text of a function that Payload puts where we said nothing (`Boolean(user)`). */
const payloadDefault = /^\(\{ ?req: ?\{ ?(?:user|payload)/;

describe("Without signing in", () => {
  it("nothing can be read or done in any collection, also in those that Payload adds", async () => {
    const open: string[] = [];
    for (const collection of config.collections)
      for (const operation of operations) {
        const access = accessOf(collection, operation) as AccessFunction;
        const answer = await access({ req: anonymousRequest(), id: "any", data: {} });
        if (answer !== false) open.push(`${collection.slug}.${operation}`);
      }
    expect(open).toEqual([]);
    expect(config.collections.length).toBeGreaterThan(10);
  });

  it("no job can be queued, run or cancelled", async () => {
    const checks = Object.values(config.jobs.access ?? {});
    for (const access of checks) expect(await access({ req: anonymousRequest() })).toBe(false);
    expect(checks).toHaveLength(3);
  });

  it("our own endpoints answer 401", async () => {
    const own = config.endpoints.filter(({ path }) => path.startsWith("/publication/"));
    for (const { handler } of own) {
      const { status } = await handler({ ...anonymousRequest(), headers: new Headers() });
      expect(status).toBe(401);
    }
    expect(own).toHaveLength(30);
  });
});

describe("Access is written down", () => {
  it("for every operation of every collection, never left to Payload's default", () => {
    const unwritten = config.collections.flatMap((collection) =>
      operations
        .filter((operation) => {
          const access = accessOf(collection, operation);
          return typeof access !== "function" || payloadDefault.test(access.toString());
        })
        .map((operation) => `${collection.slug}.${operation}`),
    );
    expect(unwritten).toEqual([]);
  });

  it("recognises Payload's default where it stands", async () => {
    const { addDefaultsToCollectionConfig } =
      await import("../../node_modules/payload/dist/collections/config/defaults.js");
    const { access = {} } = addDefaultsToCollectionConfig({ slug: "any", fields: [] });
    for (const defaultAccess of Object.values(access))
      expect(defaultAccess.toString()).toMatch(payloadDefault);
    expect(Object.keys(access).length).toBeGreaterThan(3);
  });

  it("for every operation of every global too", async () => {
    const operations = ["read", "readVersions", "update"] as const;
    for (const { slug, access } of config.globals)
      for (const operation of operations) {
        const allows = access[operation] as AccessFunction | undefined;
        const answer = await allows?.({ req: anonymousRequest(), id: "any", data: {} });
        expect([slug, operation, answer]).toEqual([slug, operation, false]);
        expect(allows?.toString()).not.toMatch(payloadDefault);
      }
    expect(config.globals.map(({ slug }) => slug)).toEqual(["word-lists", "audit-limits"]);
  });
});

describe("Security settings that a later change must not lose", () => {
  it.each<[string, (config: SanitizedConfig) => unknown, unknown]>([
    [
      "form posts from other sites are refused",
      ({ csrf }) => new Set(csrf),
      new Set(["https://cms.example"]),
    ],
    ["no other site may read", ({ cors }) => cors, []],
    ["GraphQL is off", ({ graphQL }) => graphQL.disable, true],
    ["no telemetry", ({ telemetry }) => telemetry, false],
    ["no gravatar", ({ admin }) => admin.avatar, "default"],
    ["references are not followed unless asked", ({ defaultDepth }) => defaultDepth, 0],
    ["nor further than two steps", ({ maxDepth }) => maxDepth, 2],
  ])("%s", (_, setting, expected) => {
    expect(setting(config)).toEqual(expected);
  });

  it("the session cookie stays with this site and, behind TLS, inside it", () => {
    const users = config.collections.find(({ slug }) => slug === "users");
    expect(users?.auth.cookies).toMatchObject({ sameSite: "Strict", secure: true });
  });

  it("every collection refuses duplicates, bulk changes and pasted addresses", () => {
    const ours = config.collections.filter(({ slug }) => !slug.startsWith("payload-"));
    for (const { disableDuplicate, disableBulkEdit, disableBulkDelete } of ours)
      expect([disableDuplicate, disableBulkEdit, disableBulkDelete]).toEqual([true, true, true]);
    const media = ours.find(({ slug }) => slug === "media");
    expect(media?.upload).toMatchObject({ pasteURL: false, crop: false });
  });
});
