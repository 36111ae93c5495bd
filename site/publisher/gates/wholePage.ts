import type { PageGate } from "./page.ts";
import { isHtml } from "./page.ts";

/** Shorter than this says nothing to anybody. */
const fewestCharacters = 10;

/**
 * Is it a page at all? A template that fails half-way can answer 200 with an empty page, without its
 * content, or cut short. `[object Object]` is what JavaScript writes for data that nobody formatted.
 */
export const wholePage: PageGate = (page) => {
  const fault = faultIn(page.path, page.html);
  if (fault === undefined) return [];
  return [
    {
      gate: "wholePage",
      reason: `${page.path} ${fault}.`,
      message: "做出来的网页不完整，这是系统的问题，不是内容写错了。请告诉技术人员。",
    },
  ];
};

function faultIn(path: string, html: string): string | undefined {
  if (html.trim() === "") return "is empty";
  if (!isHtml({ path })) return undefined;
  if (!/^<!doctype html>/i.test(html)) return "has no doctype";
  if (!/<title>[^<]*\S[^<]*<\/title>/.test(html)) return "has no title";
  const main = /<main[\s>][\s\S]*?<\/main>/.exec(html)?.[0];
  if (main === undefined) return "has no <main>";
  const text = main.replace(/<[^>]*>/g, "").replace(/\s+/g, "");
  if (text.length < fewestCharacters) return "has nothing in its <main>";
  if (text.includes("[objectObject]")) return "shows data that was not formatted";
  if (!html.trimEnd().endsWith("</html>")) return "is cut short";
  return undefined;
}
