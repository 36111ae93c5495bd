/**
 * A component's HTML for the style guide: links lead nowhere, because what an example names does not
 * exist here, and ids are the example's own, because the page has many.
 *
 * @param name what its ids begin with
 */
export function asExample(html: string, name: string): string {
  return html
    .replace(/\shref="(?!tel:|https?:)[^"]*"/g, ` href="#example-${name}"`)
    .replace(
      /\s(id|for|aria-labelledby|aria-describedby|aria-controls)="([^"]+)"/g,
      (_, attribute: string, id: string) => ` ${attribute}="${name}-${id}"`,
    );
}
