import type { KitSource, KitVideo } from "./source.ts";

/** A video of 视频号 as an editor puts it into an article and a developer into a mini-program. */
export interface VideoCard extends KitVideo {
  /** What opens it in a mini-program, whoever owns that (base library 2.19.2 or later). */
  open: string;
}

/** Cards of the videos that documents show. */
export function videoCardsOf({ base, videos }: KitSource): VideoCard[] {
  return videos.map((video) => {
    const { finderUserName, feedId } = video;
    const open = `wx.openChannelsActivity(${JSON.stringify({ finderUserName, feedId })})`;
    return { ...video, url: new URL(video.url, base).href, open };
  });
}
