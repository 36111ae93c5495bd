import type { Site } from "../site.ts";
import type { Article } from "./article.ts";
import type { MainColumn } from "./columns.ts";

/** What a page is, as far as its tags tell. */
export interface Tagged {
  column?: MainColumn | undefined;
  article?: Article | undefined;
  /** The page's absolute address. */
  address: string;
}

interface Tag {
  name: string;
  content: string;
}

/**
 * The meta tags that collectors of government sites read (网页标签, 国办发〔2017〕47号): of the site, of
 * the column, of the article. Description and Keywords share their names with HTML's own, which do
 * not mind the case: the page's description stands in Head.
 */
export function governmentTags({ identity, url }: Site, page: Tagged): Tag[] {
  const { column, article, address } = page;
  const { name, siteIdCode, demo } = identity;
  return [
    { name: "SiteName", content: name },
    { name: "SiteDomain", content: url.host },
    // The code says that a body was registered: a demonstration must not claim it.
    ...(siteIdCode !== undefined && !demo ? [{ name: "SiteIDCode", content: siteIdCode }] : []),
    ...(column ? columnTags(column) : []),
    ...(article ? articleTags(article, address) : []),
  ];
}

function columnTags({ label, description, category }: MainColumn): Tag[] {
  return [
    { name: "ColumnName", content: label },
    { name: "ColumnDescription", content: description },
    { name: "ColumnKeywords", content: label },
    { name: "ColumnType", content: category },
  ];
}

function articleTags({ title, publishedAt, source, keywords }: Article, address: string): Tag[] {
  return [
    { name: "ArticleTitle", content: title },
    { name: "PubDate", content: publishedAt },
    ...(source !== undefined ? [{ name: "ContentSource", content: source }] : []),
    ...(keywords.length > 0 ? [{ name: "Keywords", content: keywords.join(",") }] : []),
    { name: "Url", content: address },
  ];
}
