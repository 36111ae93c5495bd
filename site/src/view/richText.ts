import { allowListed } from "@haizhu/shared/richText/allowList";
import { href } from "../site.ts";

/**
 * Editors' rich text as it stands on a page. It is reduced to the allow-list once more, because this
 * is the last door before residents; a wide table scrolls by itself instead of widening the page,
 * and a link to another site says which one.
 */
export function pageHtml(html: string): string {
  return allowListed(html)
    .replace(
      /<img src="media\/([^"]*)"/g,
      (_, file: string) => `<img loading="lazy" src="${href(`/media/${file}`)}"`,
    )
    .replace(
      /<a href="media\/([^"]*)"/g,
      (_, file: string) => `<a href="${href(`/media/${file}`)}"`,
    )
    .replace(/<tr>[\s\S]*?<\/tr>/g, withScopes)
    .replace(/<table>[\s\S]*?<\/table>/g, '<div class="scroll" tabindex="0">$&</div>')
    .replace(
      /<a href="https?:\/\/([^/"?#]+)[^"]*">[\s\S]*?<\/a>/g,
      '$&<span class="host">（$1）</span>',
    );
}

/** Tells screen readers what a heading cell heads: beside data its row, in a row of its own a column. */
function withScopes(row: string): string {
  const headsRow = row.includes("<td");
  return row.replace(/<th((?: [^>]*)?)>/g, (_, attributes: string) => {
    const several = headsRow ? / rowspan="(?!1")/ : / colspan="(?!1")/;
    const scope = (headsRow ? "row" : "col") + (several.test(attributes) ? "group" : "");
    return `<th${attributes} scope="${scope}">`;
  });
}
