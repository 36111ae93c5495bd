import { parseAtomFeed, parseJsonFeed } from "feedsmith";

interface Item {
  id?: string | undefined;
  title?: string | undefined;
  link: string | undefined;
  updated: string | undefined;
}

/** What a feed reader (the parser feedsmith) would miss in an Atom or a JSON Feed. */
export function feedProblems(text: string): string[] {
  try {
    return text.startsWith("<") ? atomProblems(text) : jsonProblems(text);
  } catch (error) {
    return [`feedsmith: ${String(error)}`];
  }
}

function atomProblems(text: string): string[] {
  const { id, title, updated, entries = [] } = parseAtomFeed(text);
  const items = entries.map((entry) => ({
    id: entry.id,
    title: textOf(entry.title),
    link: entry.links?.find(({ rel }) => rel === "alternate")?.href,
    updated: entry.updated,
  }));
  const own = { id, title: textOf(title), updated };
  return [...missing("the feed", own), ...itemProblems(items), ...moments([updated])];
}

function jsonProblems(text: string): string[] {
  const version = (JSON.parse(text) as { version?: string }).version;
  const { title, home_page_url, feed_url, items = [] } = parseJsonFeed(text);
  const wrong = version === "https://jsonfeed.org/version/1.1" ? [] : ["not JSON Feed 1.1"];
  const readable = items.every((item) => item.content_text !== undefined);
  return [
    ...wrong,
    ...(readable ? [] : ["an item without content"]),
    ...missing("the feed", { title, home_page_url, feed_url }),
    ...itemProblems(
      items.map((item) => ({
        ...{ id: item.id, title: item.title, link: item.url },
        updated: item.date_modified,
      })),
    ),
  ];
}

const textOf = (value: unknown): string | undefined =>
  typeof value === "object" && value !== null && "value" in value
    ? String(value.value)
    : (value as string | undefined);

function itemProblems(items: readonly Item[]): string[] {
  const ids = new Set(items.map(({ id }) => id));
  return [
    ...items.flatMap((item) => missing(item.id ?? "an item", item)),
    ...(ids.size < items.length ? ["two items have one id"] : []),
    ...(items.length > 50 ? ["more than 50 items"] : []),
    ...moments(items.map(({ updated }) => updated)),
    ...items.flatMap(({ link }) => (URL.canParse(link ?? "") ? [] : [`no address: ${link ?? ""}`])),
  ];
}

const missing = (whose: string, fields: object): string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    value === undefined || value === "" ? [`${whose} has no ${name}`] : [],
  );

/** RFC 3339. */
const moments = (values: readonly (string | undefined)[]): string[] =>
  values.flatMap((value) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(value ?? "")
      ? []
      : [`no moment: ${value ?? ""}`],
  );
