import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexFolder, type IndexEntry, type SearchRecord } from "@haizhu/shared/search/indexFiles";
import { firstAccounts } from "../collections/users/accountSteps.ts";
import { type Caller, startTestCms, type TestCms } from "../testCms.ts";
import { createDraft } from "../testDocuments.ts";

let cms: TestCms;
let editor: Caller;
let reviewer: Caller;
let folder: string;
let permit: string;

beforeAll(async () => {
  cms = await startTestCms();
  [editor, reviewer] = [await cms.as("editor"), await cms.as("firstReviewer")];
  folder = path.join(process.env.DATA_DIR ?? "", "public", indexFolder);
  permit = await createDraft(editor, "lexicon", { title: "居住证", searchWords: ["暂住证"] });
});
afterAll(() => cms.stop());

/** An index of one page, 居住证办理, as the publisher writes it; it was added after the whole one. */
async function writeIndex(): Promise<void> {
  const record: SearchRecord = { t: "居住证办理", u: "/guides/juzhuzheng/", y: "办事指南", s: "" };
  const added = [{ record, weight: 1, tokens: ["居住 住证 证办 办理 =居住证"] }];
  const entry: IndexEntry = {
    ...{ seq: 1, folder: "one", documents: 0, tokenFiles: 0, nameFiles: 0, removed: [] },
    added,
  };
  await mkdir(path.join(folder, "one"), { recursive: true });
  const concepts = [{ name: "居住证", words: ["暂住证"] }];
  const files = {
    "index.json": entry,
    "one/start.json": { weights: "", concepts },
    "one/spelling.json": { simplified: "", sounds: {} },
  };
  for (const [name, content] of Object.entries(files))
    await writeFile(path.join(folder, name), JSON.stringify(content));
}

const tried = (caller: Caller, query: unknown) => caller("POST", "/api/search/try", { query });
const add = (caller: Caller, wish: object) => caller("POST", "/api/search/word", wish);
const wordsOf = async (id: string) =>
  (await editor("GET", `/api/lexicon/${id}`)).body.searchWords as string;

describe("trying the residents' search", () => {
  it("says what to do while there is no index", async () => {
    const { status, body } = await tried(editor, "居住证");
    expect(status).toBe(409);
    expect(body.error).toMatchObject({ code: "noSearchIndex" });
  });

  it("shows what residents are shown, to everybody who works here", async () => {
    await writeIndex();
    for (const caller of [editor, reviewer]) {
      const { status, body } = await tried(caller, "暂住证");
      expect(status).toBe(200);
      expect(body.results).toMatchObject([{ t: "居住证办理", confident: true }]);
    }
    expect((await tried(editor, "开饭点儿")).body.results).toEqual([]);
  });

  it.each(["try", "targets", "word"])("is closed to who has not signed in: %s", async (what) => {
    const { status, body } = await cms.anonymous("POST", `/api/search/${what}`, { query: "饭堂" });
    expect([status, body.error]).toMatchObject([401, { code: "notSignedIn" }]);
  });

  it("and to an account without a role", async () => {
    const login = { email: "new@example.test", password: "of nobody's role 1" };
    const data = { ...login, name: "新同事" };
    await cms.payload.create({ collection: "users", data, context: firstAccounts() });
    const { body: session } = await cms.anonymous("POST", "/api/users/login", login);
    const headers = {
      Authorization: `JWT ${String(session.token)}`,
      "Content-Type": "application/json",
    };
    const wish = { query: "饭堂", wanted: "", word: "饭堂", concept: permit, name: "居住证" };
    const init = { method: "POST", headers, body: JSON.stringify(wish) };
    for (const what of ["try", "targets", "word"]) {
      const response = await cms.send(new Request(`${cms.url}/api/search/${what}`, init));
      expect(response.status).toBe(403);
    }
  });

  it.each([["a".repeat(5001)], [7], [null]])("refuses what nobody types", async (query) => {
    expect((await tried(editor, query)).status).toBe(422);
  });
});

describe("adding the word that is missing", () => {
  it("offers the concept by a page of its", async () => {
    const wish = { query: "开饭点儿", wanted: "居住证办理" };
    const { body } = await editor("POST", "/api/search/targets", wish);
    expect(body.targets).toMatchObject([
      { id: permit, name: "居住证", page: "居住证办理" },
      { id: null, name: "居住证办理" },
    ]);
  });

  it("keeps the words that are there, and adds each once", async () => {
    const wish = { word: "蓝印户口", concept: permit, name: "居住证" };
    expect((await add(editor, wish)).body).toMatchObject({ id: permit, outcome: "added" });
    expect((await add(editor, wish)).body).toMatchObject({ id: permit, outcome: "wasThere" });
    expect(await wordsOf(permit)).toBe("暂住证\n蓝印户口");
  });

  it("makes a document that can be submitted, once", async () => {
    const wish = { word: "开饭点儿", concept: null, name: "长者饭堂" };
    const { body } = await add(editor, wish);
    expect(body.outcome).toBe("created");
    const standing = await editor("GET", `/api/publication/lexicon/${String(body.id)}`);
    expect(standing.body).toMatchObject({ state: "draft", missing: [] });
    expect((await add(editor, wish)).body).toMatchObject({ id: body.id, outcome: "wasThere" });
  });

  it.each([
    ["a reviewer", () => reviewer, { word: "住家证" }, 403, "notYourRole"],
    ["what is no word", () => editor, { word: "住，家" }, 422, "notAWord"],
    ["nothing", () => editor, { word: " " }, 422, "invalidRequest"],
    [
      "a document that is not there",
      () => editor,
      { concept: crypto.randomUUID() },
      404,
      "unknownDocument",
    ],
  ])("refuses %s", async (_, caller, change, status, code) => {
    const before = await wordsOf(permit);
    const reply = await add(caller(), {
      word: "住家证",
      concept: permit,
      name: "居住证",
      ...change,
    });
    expect([reply.status, reply.body.error]).toMatchObject([status, { code }]);
    expect(await wordsOf(permit)).toBe(before);
  });

  it("changes nothing that residents read", async () => {
    expect(await cms.live()).toBe("[]");
  });
});
