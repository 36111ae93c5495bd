import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import { officialAccountAdvice } from "@haizhu/shared/officialAccount/advice";
import { officialAccountProblems } from "@haizhu/shared/richText/officialAccountLint";
import { plainText } from "@haizhu/shared/richText/plainText";
import { Refusal } from "../publication/refusal.ts";
import { settings } from "../settings.ts";

/** What an editor carries to the 公众号 platform. */
export interface Article {
  /** The ledger's hash of the revision. */
  sha256: string;
  title: string;
  digest: string;
  /** The page on the site, for 原文链接. */
  source: string;
  /** Exactly what is published as `.oa.html`, and its words. */
  html: string;
  text: string;
  /** What the platform would refuse, and what is left to do by hand; in Chinese. */
  problems: string[];
}

const published = z.object({
  ...{ revision: z.string(), title: z.string(), summary: z.string() },
  ...{ url: z.string(), demo: z.boolean() },
});

/**
 * The 公众号 article of a document as the publisher let it out.
 *
 * @throws Refusal 409 while the site shows another version, or none
 */
export async function publishedArticle(
  type: DocumentType,
  id: string,
  liveSha256: string | null,
): Promise<Article> {
  const html = await load(type, `${id}.oa.html`);
  // Read second: it is let out after what it names.
  const document = published.safeParse(JSON.parse((await load(type, `${id}.json`)) ?? "null"));
  if (html === undefined || !document.success || document.data.revision !== liveSha256)
    throw notOnSite();
  const { revision, title, summary: digest, url: source, demo } = document.data;
  const content = html.replace(/^<!--.*?-->\n/, "");
  return {
    ...{ sha256: revision, title, digest, source, html },
    text: plainText(content),
    problems: [
      ...officialAccountProblems({ title, digest, content }),
      ...officialAccountAdvice({ content, demo }),
    ],
  };
}

async function load(type: DocumentType, file: string): Promise<string | undefined> {
  const folder = path.join(settings.publicFolder, "feeds", "v1", documentTypes[type].plural);
  try {
    return await readFile(path.join(/* turbopackIgnore: true */ folder, file), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

const notOnSite = () =>
  new Refusal(
    409,
    "notOnSite",
    "网站现在显示的不是这一版：刚通过的要等几秒；一直这样，请看有没有警报，或者问管理员网站是不是回退了。",
  );
