import { fullTextAt } from "@haizhu/shared/officialAccount/advice";
import { officialAccountHtml } from "@haizhu/shared/richText/officialAccount";
import { officialAccountProblems } from "@haizhu/shared/richText/officialAccountLint";
import type { Piece } from "@haizhu/shared/richText/tree";
import type { LiveDocument } from "../live/liveDocument.ts";
import { documentPath } from "../paths/lists.ts";
import { absolute, type Site } from "../site.ts";
import { articleTree } from "./article.ts";

/**
 * A document as HTML to paste into a 公众号 article. One that the platform would refuse as a whole,
 * because it is too long, becomes its summary and where to read on.
 */
export function officialAccountText(entry: LiveDocument, site: Site): string {
  const whole = officialAccountHtml(articleTree(entry, site));
  const { title } = entry.document;
  const tooLong = officialAccountProblems({ title: "", content: whole }).length > 0;
  const text = tooLong ? officialAccountHtml(inShort(entry)) : whole;
  return `<!-- ${commented(title)} -->\n${text}\n`;
}

function inShort(entry: LiveDocument): Piece[] {
  const paragraph = (text: string) => ({ name: "p", attributes: {}, children: [text] });
  const url = absolute(documentPath(entry));
  return [paragraph(entry.document.summary), paragraph(`${fullTextAt}${url}`)];
}

/** Nothing may end a comment before its time. */
const commented = (text: string) => text.replaceAll("--", "—").replace(/^-?>/, "");
