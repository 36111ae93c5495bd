import { Readable } from "node:stream";
import readExcelFile from "read-excel-file/node";
import writeExcelFile from "write-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import { type Caller, startTestCms, type TestCms } from "../testCms.ts";
import { createDraft, step } from "../testDocuments.ts";
import type { BatchPart } from "./batchShape.ts";
import type { ImportJob } from "./importJobs.ts";
import type { PlannedLine } from "./plan.ts";

const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const lines = process.env.LONG ? 5000 : 60;
const every = process.env.LONG ? 100 : 20;
const headings = [
  ...["标题", "一句话说明", "负责单位", "核实说明", "下次核实期限", "类别", "单位"],
  ...["什么事打这个电话", "排序", "号码1：号码", "号码1：用途"],
];

let cms: TestCms;
let editor: Caller;

beforeAll(async () => {
  cms = await startTestCms();
  editor = await cms.as("editor");
  const organisation = await createDraft(editor, "organisation", { title: "示例单位" });
  await step(editor, "organisation", organisation, "submit", { comment: "示例" });
  for (const role of ["firstReviewer", "secondReviewer", "finalReviewer"] as const)
    await step(await cms.as(role), "organisation", organisation, "approve");
});
afterAll(() => cms.stop());

/** A line of a phone book; every so many names a kind that there is not. */
function line(number: number, priority = number) {
  const kind = number % every === 0 ? "没有这一类" : "街道";
  return [
    ...[`示例电话${String(number)}`, "示例说明", "示例单位", "还没有核实，示例", "2027-05-01"],
    ...[kind, "示例单位", "示例事项", priority, "12345", "打电话"],
  ];
}

const book = (rows: (string | number)[][]) => writeExcelFile([headings, ...rows]).toBuffer();

const signedIn = new Map<Role, string>();

async function send(role: Role, address: string, body?: Buffer): Promise<Response> {
  const Authorization = signedIn.get(role) ?? (await cms.authorization(role));
  signedIn.set(role, Authorization);
  const headers = { Authorization, "Content-Type": type };
  const init = body ? { method: "POST", body: new Uint8Array(body) } : {};
  return cms.send(new Request(`${cms.url}/api/excel/${address}`, { headers, ...init }));
}

async function answer<T>(role: Role, address: string, body?: Buffer): Promise<T> {
  const response = await send(role, address, body);
  if (!response.ok) throw new Error(`${String(response.status)} ${await response.text()}`);
  return (await response.json()) as T;
}

const rowsOf = async (response: Response) =>
  (await readExcelFile(Readable.from(Buffer.from(await response.arrayBuffer()))))[0]?.data ?? [];

interface Previewed {
  lines: PlannedLine[];
  fingerprint: string;
}
const preview = (file: Buffer) => answer<Previewed>("editor", "preview/phone", file);

async function importFile(file: Buffer, fingerprint: string): Promise<ImportJob> {
  const address = `import/phone?fingerprint=${fingerprint}&file=${encodeURIComponent("电话本.xlsx")}`;
  const { job } = await answer<{ job: string }>("editor", address, file);
  for (;;) {
    const state = await answer<ImportJob>("editor", `jobs/${job}`);
    if (state.state !== "running") return state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const countOf = (previewed: Previewed, kind: PlannedLine["kind"]) =>
  previewed.lines.filter((one) => one.kind === kind).length;
const phones = async () =>
  (await editor("GET", "/api/phones?limit=0&pagination=false&depth=0")).body;

describe(`a phone book of ${String(lines)} lines`, { timeout: 1000 * lines }, () => {
  const wrong = lines / every;
  let file: Buffer;
  let batch: string;

  beforeAll(async () => {
    file = await book(Array.from({ length: lines }, (_, index) => line(index + 1)));
  });

  it("is previewed line by line, and nothing is written", async () => {
    const previewed = await preview(file);
    expect([countOf(previewed, "new"), countOf(previewed, "wrong")]).toEqual([
      lines - wrong,
      wrong,
    ]);
    for (const { kind, reasons } of previewed.lines)
      if (kind === "wrong") expect(reasons.join()).toContain("类别：“没有这一类”不在可选的词里");
    expect(await phones()).toMatchObject({ totalDocs: 0 });
  });

  it("gives the wrong lines back, with the reason before each", async () => {
    const rows = await rowsOf(await send("editor", "wrong/phone", file));
    expect(rows[0]).toEqual(["要改的地方", ...headings]);
    expect(rows.length).toBe(wrong + 1);
    expect(rows[1]?.[1]).toBe(`示例电话${String(every)}`);
  });

  it("leaves nothing behind when one of its documents cannot be written", async () => {
    const { pool } = cms.payload.db as unknown as {
      pool: { query: (sql: string) => Promise<unknown> };
    };
    await pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW.title = '示例电话33' THEN RAISE 'no'; END IF; RETURN NEW; END $$`);
    await pool.query(
      "CREATE TRIGGER refuse BEFORE INSERT ON phones FOR EACH ROW EXECUTE FUNCTION refuse()",
    );
    const { fingerprint } = await preview(file);
    const job = await importFile(file, fingerprint);
    expect(job.state).toBe("failed");
    expect(job.message).toContain("一行也没有写入");
    expect(await phones()).toMatchObject({ totalDocs: 0 });
    await pool.query("DROP TRIGGER refuse ON phones");
  });

  it("is imported but for the wrong lines, as drafts that residents do not see", async () => {
    const live = await cms.live();
    const { fingerprint } = await preview(file);
    const job = await importFile(file, fingerprint);
    expect(job).toMatchObject({ state: "done", done: lines - wrong, total: lines - wrong });
    batch = String(job.batch);
    expect(await phones()).toMatchObject({ totalDocs: lines - wrong });
    expect(await cms.live()).toBe(live);
  });

  it("changes nothing when it comes again", async () => {
    const again = await preview(file);
    expect([countOf(again, "unchanged"), countOf(again, "wrong")]).toEqual([lines - wrong, wrong]);
    const response = await send("editor", `import/phone?fingerprint=${again.fingerprint}`, file);
    expect(response.status).toBe(422);
  });

  it("takes the wrong lines alone, once they are right", async () => {
    const rows = await rowsOf(await send("editor", "wrong/phone", file));
    const corrected = rows.map((row, index) =>
      row.map((cell) => (index > 0 && cell === "没有这一类" ? "街道" : (cell ?? ""))),
    );
    const mended = await preview(await writeExcelFile(corrected as string[][]).toBuffer());
    expect(countOf(mended, "new")).toBe(wrong);
  });

  it("comes back as it is when it is exported and uploaded again", async () => {
    const exported = await send("firstReviewer", "list/phones");
    const bytes = Buffer.from(await exported.arrayBuffer());
    const previewed = await preview(bytes);
    expect(countOf(previewed, "unchanged")).toBe(lines - wrong);
  });

  const parts = async (role: Role, from = 0) =>
    answer<BatchPart>(role, `batches/${batch}?from=${String(from)}`);

  async function takeAll(role: Role, action: "submit" | "approve") {
    const caller = await cms.as(role);
    const refused: unknown[] = [];
    for (let from = 0; from < lines - wrong; from += 50) {
      const { documents } = await parts(role, from);
      expect(
        documents.every(({ actions }) => actions.includes(action)),
        action,
      ).toBe(true);
      const named = documents.map(({ id, sha256 }) => ({ id, sha256 }));
      const { body } = await caller("POST", `/api/excel/batches/${batch}`, {
        ...{ action, comment: "示例", documents: named },
      });
      const results = body.results as { refused?: string }[];
      refused.push(...results.filter((result) => result.refused !== undefined));
    }
    return refused;
  }

  it("goes through review as one batch, with what changes in each document", async () => {
    const { total, documents } = await parts("editor");
    expect(total).toBe(lines - wrong);
    const told = documents[0]?.changes.flatMap((change) => change.lines.flat());
    expect(told?.map(({ text, mark }) => [text, mark])).toContainEqual(["号码：12345", "added"]);
    expect(await takeAll("editor", "submit")).toEqual([]);
    for (const role of ["firstReviewer", "secondReviewer", "finalReviewer"] as const)
      expect(await takeAll(role, "approve"), role).toEqual([]);
    expect(JSON.parse(await cms.live())).toHaveLength(lines - wrong + 1);
  });

  it("shows old → new when it changes what is live, and no more than that", async () => {
    const changed = await book([line(1, 77), line(2)]);
    const previewed = await preview(changed);
    expect(previewed.lines.map(({ kind }) => kind)).toEqual(["changed", "unchanged"]);
    expect(previewed.lines[0]?.changes).toEqual([{ column: "排序", before: "1", after: "77" }]);
    const job = await importFile(changed, previewed.fingerprint);
    batch = String(job.batch);
    const { documents } = await parts("firstReviewer");
    const changes = documents[0]?.changes ?? [];
    const told = changes.map(({ label, lines }) => [label, ...lines.flat()]);
    expect(told).toEqual([["排序", { text: "1", mark: "removed" }, { text: "77", mark: "added" }]]);
  });

  it("is not imported when something changed since the preview", async () => {
    const changed = await book([line(3, 5)]);
    const { fingerprint } = await preview(changed);
    await importFile(
      await book([line(3, 6)]),
      (await preview(await book([line(3, 6)]))).fingerprint,
    );
    const response = await send("editor", `import/phone?fingerprint=${fingerprint}`, changed);
    expect(response.status).toBe(409);
  });

  it("lets nobody approve another version than the one that was on the page", async () => {
    const { documents } = await parts("editor");
    const [first] = documents;
    const submit = { action: "submit", comment: "示例", documents: [{ id: first?.id }] };
    await editor("POST", `/api/excel/batches/${batch}`, submit);
    const stale = { id: first?.id, sha256: "0".repeat(64) };
    const reviewer = await cms.as("firstReviewer");
    const { body } = await reviewer("POST", `/api/excel/batches/${batch}`, {
      ...{ action: "approve", documents: [stale] },
    });
    expect((body.results as { refused?: string }[])[0]?.refused).toMatch(/版本|已经/);
  });
});

describe("the Excel endpoints", () => {
  it.each<[string, Role, string, Buffer | undefined, number]>([
    ["a file that is none", "editor", "preview/phone", Buffer.from("no zip"), 422],
    ["a type that is not kept in Excel", "editor", "preview/guide", Buffer.from("x"), 404],
    ["a reviewer's import", "firstReviewer", "preview/phone", Buffer.from("x"), 403],
    [
      "a batch that is none",
      "editor",
      "batches/00000000-0000-4000-8000-000000000000",
      undefined,
      404,
    ],
    ["an import that is none", "editor", "jobs/none", undefined, 404],
    ["a list that is none", "editor", "list/users", undefined, 404],
  ])("refuse %s, in Chinese", async (_, role, address, body, status) => {
    const response = await send(role, address, body);
    const { error } = (await response.json()) as { error: { message: string } };
    expect([response.status, error.message]).toEqual([status, expect.stringMatching(/[一-龥]/)]);
  });

  it("are closed to who has not signed in", async () => {
    for (const address of ["list/phones", "template/phone", "batches/x"])
      expect((await cms.anonymous("GET", `/api/excel/${address}`)).status, address).toBe(401);
  });

  it.each(["guides", "policies", "activities", "venues", "organisations"])(
    "export the list of %s",
    async (plural) => {
      const rows = await rowsOf(await send("proofreader", `list/${plural}`));
      expect(rows[0]?.slice(0, 2)).toEqual(["编号", "标题"]);
    },
  );
});
