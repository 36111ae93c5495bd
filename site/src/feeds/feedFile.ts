import type { DocumentType } from "@haizhu/shared/documents/registry";
import { documentTypes } from "@haizhu/shared/documents/registry";
import type { LiveDocument, WithdrawnDocument } from "../live/liveDocument.ts";

/** A file of the feeds: its address below the site's base and its exact bytes. */
export interface FeedFile {
  path: string;
  text: string;
}

/** A document that has an address in the feeds: it is live, or was once. */
export type Entry = LiveDocument | WithdrawnDocument;

export const isLive = (entry: Entry): entry is LiveDocument => "document" in entry;
export const isOfType = <Type extends DocumentType>(
  entry: LiveDocument,
  type: Type,
): entry is LiveDocument<Type> => entry.type === type;

export const json = (value: unknown) => `${JSON.stringify(value)}\n`;

/** `/feeds/v1/guides/{id}.json`. */
export function feedPath({ type, id }: { type: DocumentType; id: string }): string {
  return `/feeds/v1/${documentTypes[type].plural}/${id}.json`;
}

/** No file of the feeds is larger, in bytes: phones load them over slow networks. */
export const largestFile = 250_000;

/**
 * As many items as a file may hold, from the first one on, with room left for what is around them.
 * Those that find no room are not even made.
 */
export function fitting<Entry, Item>(
  entries: readonly Entry[],
  itemOf: (entry: Entry) => Item,
): Item[] {
  let room = largestFile - 10_000;
  const kept: Item[] = [];
  for (const entry of entries) {
    const item = itemOf(entry);
    room -= Buffer.byteLength(JSON.stringify(item)) + 1;
    if (room < 0) break;
    kept.push(item);
  }
  return kept;
}
