import { z } from "zod";

const moment = z.iso.datetime({ offset: true });
const seq = z.int().min(0);

/** What can go wrong with publishing, by whom it concerns. */
export const failureKinds = ["database", "disk", "render", "search", "other"] as const;
export type FailureKind = (typeof failureKinds)[number];

/** `/status.json`: whether publishing is alive, for operators and apps. */
export const status = z
  .object({
    /** The ledger's sequence number whose documents the files show. */
    seq,
    /** The latest one that the publisher has seen in the ledger, and when it last looked. */
    ledgerSeq: seq,
    ledgerSeenAt: moment.optional(),
    /**
     * The file is written on every change and at least this often, in seconds: one whose
     * `generatedAt` is three times as old comes from a publisher that does not run any more.
     */
    generatedAt: moment,
    heartbeatSeconds: z.int().min(1),
    /** Everything is out, something waits, the last attempt failed, or the publisher was stopped. */
    state: z.enum(["current", "behind", "failing", "stopped"]),
    /** What has been approved and is not out: documents, and seconds since the oldest of them. */
    lag: z.object({ documents: z.int().min(0), seconds: z.number().min(0) }),
    /** Publications in the ledger that wait for the publisher. */
    queue: z.int().min(0),
    /** Live documents that were not let out, or whose newer version was not, and why. */
    heldBack: z.array(z.object({ type: z.string(), id: z.string(), reason: z.string() })),
    /** What the search index shows. */
    searchSeq: seq,
    /** The site is rolled back: it shows this state, but for alerts and what was withdrawn since. */
    pinned: z.object({ seq, since: moment }).optional(),
    /** Why the last attempt failed and what to do; absent when it did not. No detail: it is public. */
    lastError: z.object({ kind: z.enum(failureKinds), message: z.string(), at: moment }).optional(),
  })
  .meta({ title: "发布状态" });

export type Status = z.infer<typeof status>;
