import type { AlertsFeed } from "@haizhu/shared/feeds/alerts";

export interface BannerLine {
  text: string;
  /** The address of the alert's page on this very origin. */
  path: string;
  /** The danger is still on. */
  urgent: boolean;
  /** Never shortened, however many there are. */
  extreme: boolean;
}

/**
 * What the banner says at a moment: every alert that is not over by the browser's clock. Anything
 * that is no alerts file says nothing.
 */
export function bannerLines(feed: unknown, now: number): BannerLine[] {
  if (typeof feed !== "object" || feed === null || !("alerts" in feed)) return [];
  if (!Array.isArray(feed.alerts)) return [];
  return (feed.alerts as AlertsFeed["alerts"])
    .filter(({ expires }) => now < Date.parse(expires))
    .map(({ headline, msgType, severity, url }) => {
      const over = msgType === "Cancel";
      // The address is made for one origin; people also come by another, through a gateway.
      return {
        text: over ? `解除：${headline}` : headline,
        path: pathOf(url),
        urgent: !over,
        extreme: !over && severity === "Extreme",
      };
    });
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}
