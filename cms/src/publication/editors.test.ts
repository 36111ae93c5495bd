import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import { type Role, roleNames } from "../people/roles.ts";
import { type Caller, startTestCms, type TestCms } from "../testCms.ts";
import { createDraft, step } from "../testDocuments.ts";

let cms: TestCms;
const callers = new Map<Role, Caller>();
const as = (role: Role): Caller => callers.get(role) ?? cms.anonymous;
let reviewerId: string;

beforeAll(async () => {
  cms = await startTestCms();
  for (const role of roleNames) callers.set(role, await cms.as(role));
  const { body } = await as("firstReviewer")("GET", "/api/users/me");
  reviewerId = (body.user as { id: string }).id;
  const wish = { person: reviewerId, role: "editor", change: "grant" };
  await as("admin")("POST", "/api/publication/roles/propose", wish);
});
afterAll(() => cms.stop());
afterEach(() => {
  vi.useRealTimers();
});

async function publish(id: string): Promise<void> {
  await step(as("editor"), "organisation", id, "submit");
  for (const role of ["firstReviewer", "secondReviewer", "finalReviewer"] as const)
    expect((await step(as(role), "organisation", id, "approve")).status).toBe(200);
}

/** A document of the editor's that is live. */
async function liveDocument() {
  const id = await createDraft(as("editor"), "organisation");
  await publish(id);
  return { id, address: `/api/organisations/${id}` };
}

/** Uploads a picture as an editor; its id. */
async function picture(role: Role, background: string): Promise<string> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer();
  const form = new FormData();
  form.set("file", new File([new Uint8Array(bytes)], "门口.png", { type: "image/png" }));
  form.set("_payload", JSON.stringify({ alt: "饭堂门口" }));
  const headers = { Authorization: await cms.authorization(role) };
  const init = { method: "POST", headers, body: form };
  const response = await cms.send(new Request(`${cms.url}/api/media`, init));
  return ((await response.json()) as { doc: { id: string } }).doc.id;
}

/** Whether the first reviewer, who is an editor too, may pass what was handed in. */
async function ownWork(id: string, type: DocumentType = "organisation"): Promise<unknown> {
  expect((await step(as("editor"), type, id, "submit")).body).toMatchObject({
    state: "submitted",
  });
  const { status, body } = await step(as("firstReviewer"), type, id, "approve");
  return [status, (body.error as { code?: string } | undefined)?.code];
}

const versionsOf = async (id: string) => {
  const address = `/api/organisations/versions?where[parent][equals]=${id}&limit=0&sort=updatedAt`;
  const { docs } = (await as("editor")("GET", address)).body;
  return docs as { id: string; version: { title: string; editedBy: string; createdAt: string } }[];
};

describe("Nobody reviews what they wrote, also when they", () => {
  it("saved it and let somebody else hand it in", async () => {
    const { id, address } = await liveDocument();
    await as("firstReviewer")("PATCH", address, { summary: "一审同事自己写的话。" });
    expect(await ownWork(id)).toEqual([403, "ownWork"]);
  });

  it("brought back an old version", async () => {
    // Made long before the version that went live: beyond what clocks may differ by.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 10 * 60_000 });
    const id = await createDraft(as("editor"), "organisation");
    vi.useRealTimers();
    await as("editor")("PATCH", `/api/organisations/${id}`, { summary: "后来改过的话。" });
    await publish(id);
    const [oldest] = await versionsOf(id);
    const restored = await as("firstReviewer")(
      "POST",
      `/api/organisations/versions/${oldest?.id ?? ""}`,
    );
    expect(restored.status).toBe(200);
    expect(await ownWork(id)).toEqual([403, "ownWork"]);
  });

  it.each([
    "unpublishAllLocales=true",
    "autosave=true",
    "draft=true",
    "draft=true&autosave=true",
    "publishSpecificLocale=zh",
  ])("were followed by a save that asks Payload for %s", async (query) => {
    const { id, address } = await liveDocument();
    await as("firstReviewer")("PATCH", address, { summary: "一审同事自己写的话。" });
    const before = await versionsOf(id);
    await as("editor")("PATCH", `${address}?${query}`, { searchWords: "别的叫法" });
    const after = await versionsOf(id);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toHaveLength(before.length + 1);
    expect(await ownWork(id)).toEqual([403, "ownWork"]);
  });
});

describe("Nobody reviews a picture that", () => {
  const activityShowing = async (image: string) => {
    const { id: organisation } = await liveDocument();
    const owner = { type: "organisation", id: organisation };
    const id = await createDraft(as("editor"), "activity", { owner });
    await as("editor")("PATCH", `/api/activities/${id}`, { image });
    return id;
  };

  it("they uploaded", async () => {
    const id = await activityShowing(await picture("firstReviewer", "red"));
    expect(await ownWork(id, "activity")).toEqual([403, "ownWork"]);
  });

  it("they described, whatever a client says about who did", async () => {
    const image = await picture("editor", "blue");
    const wish = { alt: "一审同事写的说明", writers: [] };
    expect((await as("firstReviewer")("PATCH", `/api/media/${image}`, wish)).status).toBe(200);
    const next = { alt: "编辑又改的说明", writers: [] };
    expect((await as("editor")("PATCH", `/api/media/${image}`, next)).status).toBe(200);
    expect(await ownWork(await activityShowing(image), "activity")).toEqual([403, "ownWork"]);
  });

  it("is somebody else's work: that they may", async () => {
    const id = await activityShowing(await picture("editor", "green"));
    expect(await ownWork(id, "activity")).toEqual([200, undefined]);
  });
});

it("When a document was made is not the client's to say", async () => {
  const { id, address } = await liveDocument();
  const [first] = await versionsOf(id);
  const past = "2001-01-01T00:00:00.000Z";
  const { body } = await as("editor")("PATCH", address, { createdAt: past, updatedAt: past });
  expect(body.doc).toMatchObject({ createdAt: first?.version.createdAt });
});
