import type { DocumentType } from "@haizhu/shared/documents/registry";

/** What takes place in the coming months, day by day. */
export const calendarPath = "/activities/calendar/";
/** The directory by what has happened. */
export const situationsPath = "/phones/situations/";
/** The sheet to print and hang up. */
export const fridgePath = "/phones/fridge/";

/** What a page shows of what is live. */
interface Shows {
  /** All documents of these types, or the first of them. */
  types: readonly DocumentType[];
  /** Links to lists and gatherings, where there are such. */
  lists?: true;
  /** What the home page picks. */
  onHomePage?: true;
}

const shows: Readonly<Record<string, Shows>> = {
  [calendarPath]: { types: ["activity"] },
  [situationsPath]: { types: ["phone"] },
  [fridgePath]: { types: ["phone"] },
  "/": { types: ["alert", "street"], lists: true, onHomePage: true },
  "/emergency/": { types: ["phone", "handbook", "alert"] },
  "/search/": { types: ["street"], lists: true },
  "/404.html": { types: [] },
  "/robots.txt": { types: [] },
};

/** Pages that exist whatever is live. */
export const standingPages = Object.keys(shows);

/** What a change has changed. */
interface Changed {
  /** The types of documents whose entries may read differently. */
  types: ReadonlySet<DocumentType>;
  /** Whether a list appeared or went. */
  lists: boolean;
  onHomePage: boolean;
}

/** The standing pages that may read differently after a change. */
export function standingPagesWith(changed: Changed): string[] {
  return standingPages.filter((page) => {
    const { types = [], lists = false, onHomePage = false } = shows[page] ?? {};
    if ((lists && changed.lists) || (onHomePage && changed.onHomePage)) return true;
    return types.some((type) => changed.types.has(type));
  });
}
