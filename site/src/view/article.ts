import type { LiveDocument } from "../live/liveDocument.ts";
import { tagMoment } from "./dates.ts";

/** What the 政府网站 meta tags and og tags say about a document. */
export interface Article {
  title: string;
  /** `yyyy-MM-dd HH:mm`, China. */
  publishedAt: string;
  source?: string | undefined;
}

export function articleOf({ document, publishedAt }: LiveDocument): Article {
  return { title: document.title, publishedAt: tagMoment(publishedAt), source: document.source };
}
