import { z } from "zod";
import { FeedClient } from "../client/client.ts";
import type { Transport } from "../client/transport.ts";
import { domains } from "../vocabularies/domains.ts";
import { KitError } from "./kitError.ts";

const kitVideo = z.object({
  ...{ title: z.string(), accountName: z.string() },
  ...{ finderUserName: z.string(), feedId: z.string() },
});

const common = {
  ...{ id: z.string(), title: z.string(), summary: z.string(), url: z.string() },
  ...{ searchWords: z.array(z.string()), demo: z.boolean(), verifiedAt: z.string().optional() },
};

const kitPhone = z.object({
  ...common,
  ...{ purpose: z.string(), situations: z.array(z.string()), priority: z.number() },
  numbers: z.array(
    z.object({
      ...{ number: z.string(), tel: z.string().optional() },
      ...{ label: z.string().optional(), hours: z.string().optional() },
    }),
  ),
});

const kitGuide = z.object({
  ...common,
  domain: z.enum(domains.codes),
  consultation: z.array(z.object({ id: z.string() })).default([]),
  channels: z.array(
    z.object({ name: z.string(), appId: z.string().optional(), path: z.string().optional() }),
  ),
});

const withVideo = z.object({ ...common, video: kitVideo.optional() });

/** What the kit needs of a document of the feeds; see `types.d.ts` beside the feeds for the rest. */
export type KitPhone = z.infer<typeof kitPhone>;
export type KitGuide = z.infer<typeof kitGuide>;

/** A video of 视频号 and the document that it stands in. */
export interface KitVideo extends z.infer<typeof kitVideo> {
  document: string;
  url: string;
}

export interface KitSource {
  /** Where the site is, base path included, ends in `/`. */
  base: string;
  guides: KitGuide[];
  /** The most urgent first. */
  phones: KitPhone[];
  videos: KitVideo[];
}

const videoTypes = ["guide", "policy", "activity", "venue", "handbook"] as const;

export interface SourceOptions {
  base: string;
  transport: Transport;
  clock?: () => Date;
}

/**
 * Reads what is live from the feeds, by the client that apps use, so nothing else can get in. All or
 * nothing: throws a `FeedError` for a file that cannot be read and a `KitError` for feeds that are
 * out of date, because an editor would copy what was withdrawn since.
 */
export async function readSource({ base, ...options }: SourceOptions): Promise<KitSource> {
  const client = new FeedClient({ base, types: [...videoTypes, "phone"], ...options });
  const { problems } = await client.update();
  if (problems[0]) throw problems[0];
  if (!client.isCurrent)
    throw new KitError(
      "The feeds are out of date (validUntil is over). Start the publisher, then try again.",
    );
  const guides = await all(client, "guide", kitGuide);
  const phones = await all(client, "phone", kitPhone);
  phones.sort((a, b) => a.priority - b.priority || byTitle(a, b));
  const videos = await videosOf(client);
  return { base: base.replace(/\/*$/, "/"), guides: guides.sort(byTitle), phones, videos };
}

async function videosOf(client: FeedClient): Promise<KitVideo[]> {
  const found: KitVideo[] = [];
  for (const type of videoTypes)
    for (const { title, url, video } of await all(client, type, withVideo))
      if (video) found.push({ ...video, document: title, url });
  return found.sort(byTitle);
}

/** Not by date: what an editor has entered already stays where it was. */
const byTitle = (a: { title: string }, b: { title: string }) => (a.title < b.title ? -1 : 1);

async function all<Shape>(
  client: FeedClient,
  type: string,
  shape: z.ZodType<Shape>,
): Promise<Shape[]> {
  const found: Shape[] = [];
  for (const { id } of client.list(type)) found.push(shape.parse(await client.read(type, id)));
  return found;
}
