/**
 * What to call the link to a document's official page: by the site that `source` names, which may be
 * another district's. A source that is no website says nothing about where the link leads.
 */
export function officialPageLabel(source: string | undefined): string {
  return source !== undefined && /网站?$/.test(source) ? source : "打开网页";
}
