import type { LiveDocument } from "@haizhu/site/live/liveDocument";
import type { Site } from "@haizhu/site/site";

/** A search engine under measurement, over documents that residents have a page of. */
export interface Contender {
  name: string;
  make: (site: Site, entries: readonly LiveDocument[]) => Promise<Made>;
}

/** An index that was made. */
export interface Made {
  /** Everything that a web server would keep for it, compressed as it would be sent. */
  bytes: number;
  /** Somebody opens the search page. */
  open: () => Promise<Visit>;
}

/** One page that stays open. */
export interface Visit {
  search: (query: string) => Promise<Found[]>;
  /** What was sent so far, compressed. */
  sent: () => number;
}

export interface Found {
  title: string;
  /** Engines that do not tell sure answers from others are sure of all. */
  confident: boolean;
}
