/**
 * A component's HTML for the style guide: links lead nowhere, because what an example names does not
 * exist here; pictures are the site's mark, in its one size, for the same reason; and ids are the example's own,
 * because the page has many.
 *
 * @param name what its ids begin with
 * @param picture the address of a picture that is there
 */
export function asExample(html: string, name: string, picture: string): string {
  return html
    .replace(/<source\b[^>]*>|\s(?:srcset|sizes)="[^"]*"/g, "")
    .replace(/\ssrc="[^"]*\/media\/[^"]*"/g, ` src="${picture}"`)
    .replace(/\shref="(?!tel:|https?:)[^"]*"/g, ` href="#example-${name}"`)
    .replace(
      /\s(id|for|aria-labelledby|aria-describedby|aria-controls)="([^"]+)"/g,
      (_, attribute: string, id: string) => ` ${attribute}="${name}-${id}"`,
    );
}
