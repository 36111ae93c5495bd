import { z } from "zod";
import { typeNames } from "../documents/registry.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.iso.datetime({ offset: true });

/** How many entries a page of a list holds. A page once full never shifts. */
export const pageSize = 20;

/** A live document in a list. `sha256` is of the exact bytes of the file at `href`. */
export const summary = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  href: z.string(),
  sha256,
  updatedAt: moment,
});

/** A withdrawn document keeps its place in the list, so that pages do not shift. */
export const withdrawnSummary = z.object({
  id: z.uuid(),
  state: z.literal("withdrawn"),
  at: moment,
  href: z.string(),
  sha256,
});

/** `/feeds/v1/{plural}/page-{n}.json`, in order of first publication. */
export const listPage = z
  .object({
    items: z.array(z.union([summary, withdrawnSummary])).max(pageSize),
    page: z.int().min(1),
    pages: z.int().min(1),
    /** All entries of all pages, withdrawn ones included. */
    total: z.int().min(0),
  })
  .meta({ title: "列表分页" });

/** `/feeds/v1/index.json`: the door to all feeds, and the heartbeat that says they are alive. */
export const feedIndex = z
  .object({
    version: z.literal(1),
    /** The ledger's latest sequence number that these files show. */
    seq: z.int().min(0),
    generatedAt: moment,
    /** The day in China that the files are for. */
    day: z.iso.date(),
    /** Past this moment a consumer must assume that publishing has stopped and say so. */
    validUntil: moment,
    collections: z.array(
      z.object({
        type: z.enum(typeNames),
        plural: z.string(),
        label: z.string(),
        /** Live documents. */
        count: z.int().min(0),
        pages: z.int().min(1),
        /** First page of the list. */
        href: z.string(),
        schema: z.string(),
        /** The newest 50 as JSON Feed 1.1 and as Atom, of types that residents have pages of. */
        jsonFeed: z.string().optional(),
        atom: z.string().optional(),
      }),
    ),
    links: z.object({
      changes: z.string(),
      alerts: z.string(),
      phones: z.string(),
      /** iCalendar of the activities to come. */
      calendar: z.string(),
      /** GeoJSON of the venues; only where publishing WGS-84 is allowed. */
      places: z.string().optional(),
      openapi: z.string(),
      types: z.string(),
    }),
  })
  .meta({ title: "数据目录" });

export type Summary = z.infer<typeof summary>;
export type WithdrawnSummary = z.infer<typeof withdrawnSummary>;
export type ListPage = z.infer<typeof listPage>;
export type FeedIndex = z.infer<typeof feedIndex>;
export type Tombstone = z.infer<typeof import("./document.ts").tombstone>;
