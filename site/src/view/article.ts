import type { LiveDocument } from "../live/liveDocument.ts";
import { tagMoment } from "./dates.ts";
import { pictureToShare, type ShareImage } from "./shareImage.ts";

/** What the 政府网站 meta tags and og tags say about a document. */
export interface Article {
  title: string;
  /** `yyyy-MM-dd HH:mm`, China. */
  publishedAt: string;
  source?: string | undefined;
  keywords: readonly string[];
  /** What stands beside a link to it in chats; absent: the site's own mark. */
  picture?: ShareImage | undefined;
}

export function articleOf(entry: LiveDocument): Article {
  const { title, source, searchWords } = entry.document;
  const publishedAt = tagMoment(entry.publishedAt);
  return { title, publishedAt, source, keywords: searchWords, picture: pictureToShare(entry) };
}
