import { isPicture, type Media, mediaFilename } from "@haizhu/shared/media";
import { allowListed } from "@haizhu/shared/richText/allowList";
import { href } from "../site.ts";
import { pictureSources } from "./pictureSources.ts";

interface Props {
  html: string;
  /** The files that it names. */
  media?: readonly Media[] | undefined;
}

/**
 * Editors' rich text as it stands on a page. It is reduced to the allow-list once more, because this
 * is the last door before residents; a picture comes in the size that suits the screen, a wide table
 * scrolls by itself instead of widening the page, and a link to another site says which one.
 */
export function pageHtml({ html, media = [] }: Props): string {
  return allowListed(html)
    .replace(/<img src="media\/([^"]*)"([^>]*)>/g, (_, file: string, rest: string) =>
      pictureHtml(file, rest, media),
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

/** As `Picture.astro` shows one. A text from elsewhere may name a picture that we know nothing about. */
function pictureHtml(file: string, rest: string, media: readonly Media[]): string {
  const picture = media.filter(isPicture).find((one) => mediaFilename(one) === file);
  if (!picture) return `<img loading="lazy" src="${href(`/media/${file}`)}"${rest}>`;
  const { sources, srcset, src, sizes } = pictureSources(picture);
  const choices = sources.map(
    ({ type, srcset }) => `<source type="${type}" srcset="${srcset}" sizes="${sizes}" />`,
  );
  const image = `<img loading="lazy" decoding="async" src="${src}" srcset="${srcset}" sizes="${sizes}"${rest}>`;
  return `<picture class="picture">${choices.join("")}${image}</picture>`;
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
