/** A document that is live, as lists show it. */
export interface Entry {
  id: string;
  sha256: string;
  href: string;
  slug: string;
  title: string;
  summary: string;
  updatedAt: string;
}

/** A document that was withdrawn: never show anything of it that was kept. */
export interface Withdrawn {
  id: string;
  sha256: string;
  href: string;
  state: "withdrawn";
  at: string;
}

/** Any document of the feeds; `types.d.ts` beside the feeds has the shape of each type. */
export interface FeedDocument {
  type: string;
  id: string;
  title: string;
  summary: string;
  [field: string]: unknown;
}

export interface Tombstone {
  state: "withdrawn";
  type: string;
  id: string;
  at: string;
  reason: string;
}

export interface FeedIndex {
  version: number;
  seq: number;
  day: string;
  validUntil: string;
  collections: { type: string; plural: string; href: string }[];
  links: { changes: string; alerts: string; phones: string };
}

export interface Changes {
  oldest: number;
  latest: number;
  day: string;
  changes: {
    seq: number;
    op: "put" | "withdraw";
    type: string;
    id: string;
    href: string;
    sha256: string;
  }[];
}

export interface ListPage {
  items: (Entry | Withdrawn)[];
  page: number;
  pages: number;
}

/** What an app keeps of an alert; the schema names more fields. */
export interface AlertInForce {
  id: string;
  headline: string;
  instruction: string;
  severity: string;
  effective: string;
  expires: string;
  [field: string]: unknown;
}

export interface DirectoryPhone {
  id: string;
  title: string;
  organisation: string;
  purpose: string;
  /** Only a number with `tel` may become a call button, and after the day `telUntil` no more. */
  numbers: { number: string; channel: string; label?: string; tel?: string; telUntil?: string }[];
  [field: string]: unknown;
}
