import path from "node:path";
import { describe, expect, it } from "vitest";
import { officialAccountProblems } from "@haizhu/shared/richText/officialAccountLint";
import { officialAccountText } from "@haizhu/site/feeds/officialAccountText";
import { documentPath } from "@haizhu/site/paths/lists";
import { absolute, provideSite } from "@haizhu/site/site";
import { siteOf } from "../support/allFeeds.ts";
import { demoSnapshot } from "../support/demoSite.ts";

/**
 * The example is made of the demo content. When that has changed on purpose:
 * `npx pnpm test --project publisher officialAccountExample -u`.
 */
const folder = path.join(import.meta.dirname, "../../docs/examples/official-account");

const site = { ...siteOf(await demoSnapshot()), url: new URL("https://example.cn/") };
provideSite(site);

describe("the example of a 公众号 article", () => {
  const entry = [...site.live.all("guide")].find(({ slug }) => slug === "zhangzhe-fantang");
  if (!entry) throw new Error("The demo has lost the guide that the example is made of.");
  const content = officialAccountText(entry, site);
  const { title, summary: digest } = entry.document;
  const fields = { title, author: "海珠社工", digest };

  it("is what the converter makes of its document now", async () => {
    await expect(content).toMatchFileSnapshot(path.join(folder, "article.html"));
  });

  it("comes with what the editor asks for beside the text, and the result of the lint", async () => {
    const problems = officialAccountProblems({ ...fields, content });
    expect(problems).toEqual([]);
    const source = absolute(documentPath(entry));
    const json = JSON.stringify({ ...fields, source, problems }, undefined, 2);
    await expect(`${json}\n`).toMatchFileSnapshot(path.join(folder, "article.json"));
  });
});
