import { allowListed } from "@haizhu/shared/richText/allowList";

/**
 * Editors' rich text as it stands on a page. It is reduced to the allow-list once more, because this
 * is the last door before residents; a wide table scrolls by itself instead of widening the page,
 * and a link to another site says which one.
 */
export function pageHtml(html: string): string {
  return allowListed(html)
    .replace(/<table>[\s\S]*?<\/table>/g, '<div class="scroll" tabindex="0">$&</div>')
    .replace(
      /<a href="https?:\/\/([^/"?#]+)[^"]*">[\s\S]*?<\/a>/g,
      '$&<span class="host">（$1）</span>',
    );
}
