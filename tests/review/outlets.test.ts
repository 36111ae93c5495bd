import { demoId } from "@haizhu/cms/seed/content";
import { describe, expect, it } from "vitest";
import { ask, eventually, publicFile, standing } from "../support/api.ts";
import { liveGuide } from "../support/liveGuide.ts";
import { roles } from "../support/system.ts";

/** Who may say that something was carried to the 公众号, and what they carry. */
const { id, liveSha256 } = await liveGuide("jifen-ruxue");
const address = "/api/outlets/official-account";
const recordAt = "/api/outlets/record";
const article = `${address}/guide/${id}`;
const record = (action: string, sha256: string | null = liveSha256) => ({
  ...{ type: "guide", id, outlet: "officialAccount", action, sha256 },
});
const outlets = async () => (await standing("guide", id)).outlets ?? [];

describe("the 公众号 article in the admin", () => {
  it("is to the byte what is published, of the version that is live", async () => {
    const published = await publicFile(`/feeds/v1/guides/${id}.oa.html`);
    const { status, body } = await ask("editor", "GET", article);
    expect(status).toBe(200);
    expect(body).toMatchObject({ html: published.text, sha256: liveSha256 });
  });

  it.each(roles)("is shown to everybody who works here: %s", async (role) => {
    expect((await ask(role, "GET", article)).status).toBe(200);
  });

  it.each([
    ["nobody", article, 401],
    ["editor", `${address}/guide/${crypto.randomUUID()}`, 409],
    ["editor", `${address}/street/${demoId("street", "binjiang")}`, 409],
    ["editor", `${address}/guide/..%2F..%2Findex`, 404],
    ["editor", `${address}/page/${id}`, 404],
  ] as const)("is refused to %s at %s", async (role, wanted, status) => {
    expect((await ask(role, "GET", wanted)).status).toBe(status);
  });
});

describe("the record of what was carried there", () => {
  it.each(["nobody", ...roles.filter((role) => role !== "editor")] as const)(
    "is not made by %s",
    async (role) => {
      const { status } = await ask(role, "POST", recordAt, record("take-to-outlet"));
      expect(status).toBe(role === "nobody" ? 401 : 403);
      expect(await outlets()).toEqual([]);
    },
  );

  it.each([
    ["another version", record("take-to-outlet", "f".repeat(64)), 409],
    ["a step that there is not", record("publish"), 422],
    ["what is not there", record("remove-from-outlet"), 409],
    ["no document", { ...record("take-to-outlet"), id: "1" }, 404],
  ])("is refused for %s", async (_, wish, status) => {
    const answer = await ask("editor", "POST", recordAt, wish);
    expect(answer.status).toBe(status);
    expect(answer.body.error?.message).toMatch(/\p{Script=Han}/u);
    expect(await outlets()).toEqual([]);
  });

  it("stays, with version and time, until somebody says that it is gone there", async () => {
    const before = await publicFile("/status.json");
    expect((await ask("editor", "POST", recordAt, record("take-to-outlet"))).status).toBe(200);
    expect(await outlets()).toMatchObject([{ version: 1, sha256: liveSha256, stale: null }]);
    expect((await ask("editor", "POST", recordAt, record("remove-from-outlet"))).status).toBe(200);
    expect(await eventually(outlets, (found) => found.length === 0, 5)).toEqual([]);
    expect(seqOf((await publicFile("/status.json")).text)).toBe(seqOf(before.text));
  });
});

const seqOf = (status: string) => (JSON.parse(status) as { ledgerSeq: number }).ledgerSeq;
