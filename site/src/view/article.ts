import type { LiveDocument } from "../live/liveDocument.ts";
import { tagMoment } from "./dates.ts";

/** What the 政府网站 meta tags and og tags say about a document. */
export interface Article {
  title: string;
  /** `yyyy-MM-dd HH:mm`, China. */
  publishedAt: string;
  source?: string | undefined;
  keywords: readonly string[];
}

export function articleOf({ document, publishedAt }: LiveDocument): Article {
  const { title, source, searchWords } = document;
  return { title, publishedAt: tagMoment(publishedAt), source, keywords: searchWords };
}
