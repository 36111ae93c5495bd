import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { runInNewContext } from "node:vm";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { typeNames, documentTypes } from "@haizhu/shared/documents/registry";
import { feedSchemas } from "@haizhu/site/feeds/schemaFiles";
import { freePort } from "../../deploy/local/ports.ts";
import { hasProgram } from "../support/programs.ts";
import { type PublishedSite, publishSite } from "../support/publishedSite.ts";

const run = promisify(execFile);
let site: PublishedSite;
let folder: string;
let page: Document;

beforeAll(async () => {
  const port = await freePort();
  // The page names its own address in the samples: it must be the one that answers.
  site = await publishSite({ url: `http://127.0.0.1:${port}/base/`, port });
  folder = await mkdtemp(path.join(tmpdir(), "haizhu-developer-"));
  page = await read("feeds/");
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

async function read(address: string): Promise<Document> {
  const response = await fetch(site.address + address);
  expect(response.status, address).toBe(200);
  return new JSDOM(await response.text()).window.document;
}

/** A sample as a developer copies it. */
function sample(name: string): string {
  const found = [...page.querySelectorAll("figure")].find(
    (figure) => figure.querySelector("figcaption")?.textContent === name,
  );
  return found?.querySelector("pre")?.textContent ?? "";
}

async function emptyProject(name: string): Promise<string> {
  const project = path.join(folder, name);
  await mkdir(project);
  return project;
}

const liveTitles = () => [...site.site.live.all("guide")].map(({ document }) => document.title);

describe("who follows the documentation", () => {
  it.skipIf(!hasProgram("curl"))(
    "gets answers in the terminal, and 304 the second time",
    async () => {
      const { stdout } = await run("bash", ["-ec", sample("终端")], { cwd: folder });
      expect(stdout).toContain('"version":1');
      expect(stdout).toContain('"items":[');
      expect(stdout.trimEnd().endsWith("304")).toBe(true);
    },
  );

  it("installs the client from the site, and reads documents with it", async () => {
    const project = await emptyProject("client");
    const address = /npm install (http\S+\.tgz)/.exec(page.body.textContent)?.[1] ?? "";
    const quietly = ["--no-audit", "--no-fund", "--cache", path.join(folder, "npm")];
    await run("npm", ["install", address, ...quietly], { cwd: project });
    await writeFile(path.join(project, "client.mjs"), sample("client.mjs"));
    const { stdout } = await run(process.execPath, ["client.mjs"], { cwd: project });
    // Whether it is current depends on today: the site was made by the clock of the tests.
    expect(stdout).toMatch(/^reloaded (?:可能不)?是最新的 \[\]/);
    for (const title of liveTitles()) expect(stdout).toContain(title);
    expect(stdout).toContain("/base/guides/shili-banshi/");
  });

  it("sees the list and makes the calls in WeChat's framework, from an empty folder", async () => {
    const project = await emptyProject("mini-program");
    await mkdir(path.join(project, "pages", "list"), { recursive: true });
    for (const ending of ["js", "json", "wxml"]) {
      const name = `pages/list/index.${ending}`;
      await writeFile(path.join(project, name), sample(name));
    }
    await writeFile(path.join(project, "try.cjs"), sample("try.cjs"));
    const [, packages = ""] = /npm install ([a-z\s-]+?)，/.exec(page.body.textContent) ?? [];
    await mkdir(path.join(project, "node_modules"));
    for (const name of packages.split(" "))
      await symlink(
        path.join(import.meta.dirname, "../node_modules", name),
        path.join(project, "node_modules", name),
      );
    const { stdout } = await run(process.execPath, ["try.cjs"], { cwd: project });
    for (const title of liveTitles()) expect(stdout).toContain(title);
    const { phones } = JSON.parse(
      await (await fetch(`${site.address}feeds/v1/phones.json`)).text(),
    ) as Pick<Data, "phones">;
    const numbers = phones.flatMap((phone) => phone.numbers);
    const dialled = numbers.flatMap(({ tel }) => (tel ? [`拨打 ${tel.replace("tel:", "")}`] : []));
    expect(stdout.split("\n").filter((line) => /^拨打 \d+$/.test(line))).toEqual(dialled);
    expect(dialled.length).toBeGreaterThan(20);
    expect(dialled.length).toBeLessThan(numbers.length);
  });
});

interface Definition {
  data: Data;
  lifetimes: { attached: (this: Instance) => Promise<void> };
}
interface Instance {
  data: Data;
  attached: () => Promise<void>;
  setData: (data: Partial<Data>) => void;
}
interface Data {
  guides: { title: string }[];
  phones: { title: string; numbers: { number: string; tel?: string }[] }[];
  notice: string;
}
interface WxRequest {
  url: string;
  success: (answer: { statusCode: number; data: unknown }) => void;
  fail: (error: { errMsg: string }) => void;
}

describe("the mini-program's page", () => {
  let own: Instance;
  let isDown: boolean;
  let now: number;

  /** As much of a mini-program as the sample uses. */
  const wx = {
    request: ({ url, success, fail }: WxRequest) => {
      if (isDown) fail({ errMsg: "request:fail" });
      else
        void fetch(url).then(async (response) =>
          success({ statusCode: response.status, data: await response.json() }),
        );
    },
  };

  beforeEach(() => {
    [isDown, now] = [false, site.site.now.getTime()];
    const Component = ({ data, lifetimes: { attached } }: Definition) => {
      own = { data, attached, setData: (more) => Object.assign(data, more) };
    };
    const clock = { now: () => now, parse: Date.parse.bind(Date) };
    runInNewContext(sample("pages/list/index.js"), { wx, Component, Date: clock });
  });

  it("lists what is live, on however many pages, and nothing that was withdrawn", async () => {
    await own.attached();
    expect(own.data.guides.map(({ title }) => title).sort()).toEqual(liveTitles().sort());
    expect(own.data.guides.length).toBeGreaterThan(20);
    expect(own.data.notice).toBe("");
  });

  it("says so when the feeds are out of date", async () => {
    now += 3 * 24 * 60 * 60 * 1000;
    await own.attached();
    expect(own.data.notice).toBe("内容可能不是最新的");
  });

  it("says so without a network", async () => {
    isDown = true;
    await own.attached();
    expect(own.data).toEqual({
      guides: [],
      phones: [],
      notice: "现在读不到，请稍后再试，或拨打 12345",
    });
  });
});

describe("the documentation", () => {
  it("names every address of the OpenAPI document", async () => {
    const openApi = (await (await fetch(`${site.address}feeds/v1/openapi.json`)).json()) as {
      paths: Record<string, unknown>;
    };
    const pages = [page];
    for (const type of typeNames) pages.push(await read(`feeds/${documentTypes[type].plural}/`));
    const named = pages.flatMap((one) =>
      [...one.querySelectorAll(".fields dt code")].map(({ textContent }) => textContent),
    );
    expect(Object.keys(openApi.paths).filter((address) => !named.includes(address))).toEqual([]);
  });

  it.each(typeNames)("explains every field of a %s, and shows it in the sample", async (type) => {
    const { plural } = documentTypes[type];
    const one = await read(`feeds/${plural}/`);
    const explained = [...one.querySelectorAll(".fields dt")].map(({ textContent }) => textContent);
    const { properties, oneOf } = feedSchemas()[type] as {
      properties?: object;
      oneOf?: { properties: object }[];
    };
    const shapes = oneOf?.map((option) => option.properties) ?? [properties ?? {}];
    const shown = JSON.parse(one.querySelector("pre")?.textContent ?? "") as object;
    for (const name of shapes.flatMap((shape) => Object.keys(shape)))
      expect(explained.some((words) => words.startsWith(`${name} `))).toBe(true);
    expect(Object.keys(shown)).toContain("references");
  });
});
