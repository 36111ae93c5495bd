import type { PhonesFeed } from "@haizhu/shared/feeds/phones";
import type { LiveDocument } from "../live/liveDocument.ts";
import { dayInChina } from "../live/time.ts";
import { listEntries } from "../paths/listEntries.ts";
import { documentPath } from "../paths/lists.ts";
import { absolute, href, type Site } from "../site.ts";
import { numbersFeed } from "./documentFeed.ts";
import { type FeedFile, feedPath, fitting, json } from "./feedFile.ts";

export const phonesPath = "/feeds/v1/phones.json";

/** The whole directory, what is needed in an emergency first. */
export function phonesFile(site: Site): FeedFile {
  const entries = listEntries({ type: "phone" }, site.live, site.now);
  const phones = fitting(entries, (entry) => directoryEntry(entry as LiveDocument<"phone">, site));
  const content: PhonesFeed = {
    day: dayInChina(site.now),
    complete: phones.length === entries.length,
    phones,
  };
  return { path: phonesPath, text: json(content) };
}

function directoryEntry(entry: LiveDocument<"phone">, { live, now }: Site) {
  const { title, kind, organisation, purpose, situations, streets, verifiedAt, demo } =
    entry.document;
  return {
    ...{ id: entry.id, title, kind, organisation, purpose, situations },
    numbers: numbersFeed(entry.document, now),
    streets: streets.map((street) => ({
      id: street.id,
      name: live.resolve(street)?.document.title,
    })),
    ...{ verifiedAt, demo },
    url: absolute(documentPath(entry)),
    href: href(feedPath(entry)),
  };
}
