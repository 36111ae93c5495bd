import { beforeAll, describe, expect, it } from "vitest";
import { mapLinks } from "./maps.ts";
import { siteOf } from "./testDocuments.ts";

const place = { title: "【示例】晓港 公园", address: "前进路1号" };
const point = {
  longitude: 113.28,
  latitude: 23.09,
  datum: "GCJ-02" as const,
  errorMetres: 10,
  source: "高德地图",
};
beforeAll(() => void siteOf([]));

const urls = (located: Parameters<typeof mapLinks>[0]) => mapLinks(located).map(({ url }) => url);

describe("the links into map apps", () => {
  it("search for name and address where there are no coordinates, without our own marks", () => {
    const [amap, tencent] = urls(place);
    expect(amap).toBe(
      `https://uri.amap.com/search?keyword=${encodeURIComponent("晓港 公园 前进路1号")}`,
    );
    expect(tencent).toContain(`keyword=${encodeURIComponent("晓港 公园 前进路1号")}`);
    expect(tencent).toContain(`region=${encodeURIComponent("示例市")}&referer=example.org`);
  });

  it("show the point where it is in the maps' own datum", () => {
    const [amap, tencent] = urls({ ...place, location: point });
    expect(amap).toContain(`position=${encodeURIComponent("113.28,23.09")}`);
    expect(tencent).toContain(encodeURIComponent("coord:23.09,113.28"));
  });

  it.each(["WGS-84", "BD-09"] as const)("search instead of showing a point in %s", (datum) => {
    expect(urls({ ...place, location: { ...point, datum } })).toEqual(urls(place));
  });
});
