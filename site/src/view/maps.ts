import type { Venue } from "@haizhu/shared/documents/venue";
import { site } from "../site.ts";

export interface MapLink {
  label: string;
  url: string;
}

type Located = Pick<Venue, "title" | "address" | "location">;

/**
 * Where a place opens in the two maps that residents have. A pin only for GCJ-02: both maps read
 * coordinates as GCJ-02, and other ones would land hundreds of metres off. Otherwise a search.
 */
export function mapLinks({ title, address, location }: Located): MapLink[] {
  const point = location?.datum === "GCJ-02" ? location : undefined;
  return [
    { label: "高德地图", url: amap(title, address, point) },
    { label: "腾讯地图", url: tencent(title, address, point) },
  ];
}

type Point = { longitude: number; latitude: number } | undefined;

function amap(title: string, address: string | undefined, point: Point): string {
  if (!point) return `https://uri.amap.com/search?${query({ keyword: words(title, address) })}`;
  const position = `${point.longitude},${point.latitude}`;
  return `https://uri.amap.com/marker?${query({ position, name: title })}`;
}

function tencent(title: string, address: string | undefined, point: Point): string {
  const { identity, url } = site();
  const referer = url.host;
  if (!point) {
    const keyword = words(title, address);
    return `https://apis.map.qq.com/uri/v1/search?${query({ keyword, region: identity.region.city, referer })}`;
  }
  const marker = `coord:${point.latitude},${point.longitude};title:${title};addr:${address ?? ""}`;
  return `https://apis.map.qq.com/uri/v1/marker?${query({ marker, referer })}`;
}

// A mark such as 【示例】 in a title is ours and would spoil the search.
const words = (title: string, address = "") => `${title.replace(/【.*?】/g, "")} ${address}`.trim();

// Not URLSearchParams: it writes a space as "+", which both maps show as a plus sign.
function query(parameters: Record<string, string>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}
