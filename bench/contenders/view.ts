import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** A page as data, for tools that have no access to our templates: the same words, links and weight. */
export interface PageView {
  path: string;
  title: string;
  description: string;
  /** The page's own entries of the head, beside those of every page. */
  head: string;
  sections: { title: string; blocks: Block[] }[];
}

interface Block {
  kind: "li" | "dt" | "dd" | "p";
  class: string;
  href: string;
  text: string;
  /** What stands beside the link. */
  more: string;
}

/** The frame of all pages, cut where their own words go. */
export interface Frame {
  beforeTitle: string;
  beforeMain: string;
  afterMain: string;
}

/** Everything that a contender has to write: pages, and files that are only copied through. */
export interface Content {
  frame: Frame;
  pages: PageView[];
  files: { path: string; text: string }[];
}

/** Reads a published site as content for other tools. */
export async function contentOf(folder: string): Promise<Content> {
  const content: Content = {
    frame: { beforeTitle: "", beforeMain: "", afterMain: "" },
    pages: [],
    files: [],
  };
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((item) => item.isFile())) {
    const file = path.relative(folder, path.join(entry.parentPath, entry.name));
    if (file.endsWith("index.html")) {
      const html = await readFile(path.join(folder, file), "utf8");
      content.pages.push(pageView(`/${file.slice(0, -"index.html".length)}`, html));
      content.frame = frameOf(html);
    } else if (/^feeds\/v1\/(?!schema|index|alerts\.json).*\.json$/.test(file)) {
      const text = await readFile(path.join(folder, file), "utf8");
      content.files.push({ path: `/${file}`, text });
    }
  }
  return content;
}

/** What all pages have in common, from any one of them. */
function frameOf(html: string): Frame {
  const [head, body] = split(html, "</head>");
  const [beforeMain, rest] = split(body, "<main");
  return {
    beforeTitle: head.slice(0, head.indexOf("<title>")),
    beforeMain: `${head.match(/<link rel="stylesheet"[^>]*>/g)?.join("") ?? ""}</head>${beforeMain}`,
    afterMain: rest.slice(rest.indexOf("</main>")),
  };
}

function pageView(address: string, html: string): PageView {
  const [head, body] = split(html, "</head>");
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(body)?.[1] ?? "";
  const own = head.slice(head.indexOf("</title>") + "</title>".length);
  return {
    path: address,
    title: /<title>(.*?)<\/title>/.exec(head)?.[1] ?? "",
    description: /<meta name="description" content="(.*?)"/.exec(head)?.[1] ?? "",
    head: own
      .replace(/<meta name="description"[^>]*>/, "")
      .replace(/<link rel="stylesheet"[^>]*>/g, ""),
    sections: main.split(/(?=<h[12][ >])/).map((part) => ({
      title: plain(/<h[12][^>]*>([\s\S]*?)<\/h[12]>/.exec(part)?.[1] ?? ""),
      blocks: [...part.matchAll(/<(li|dt|dd|p)([ >][\s\S]*?)<\/\1>/g)].map(block),
    })),
  };
}

function block([, kind = "p", inner = ""]: RegExpMatchArray): Block {
  const link = /<a[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/.exec(inner);
  const words = inner.slice(inner.indexOf(">") + 1);
  return {
    kind: kind as Block["kind"],
    class: /class="([^"]*)"/.exec(inner)?.[1] ?? "",
    href: link?.[1] ?? "",
    text: plain(link?.[2] ?? words),
    more: link ? plain(words.replace(link[0], "")) : "",
  };
}

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

function split(text: string, mark: string): [string, string] {
  const place = text.indexOf(mark);
  return place < 0 ? [text, ""] : [text.slice(0, place), text.slice(place + mark.length)];
}
