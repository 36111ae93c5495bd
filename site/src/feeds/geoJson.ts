import { inWgs84 } from "@haizhu/shared/datum";
import type { LiveDocument } from "../live/liveDocument.ts";
import { documentPath } from "../paths/lists.ts";
import { absolute, href, type Site } from "../site.ts";
import { type FeedFile, feedPath, fitting, json } from "./feedFile.ts";

export const placesPath = "/feeds/v1/venues.geojson";

/**
 * The venues with coordinates as GeoJSON, whose datum is WGS-84 (RFC 7946 §4). Only where the
 * configuration says that WGS-84 may be published; otherwise there is no such file.
 */
export function placesFile({ live, publishWgs84 }: Site): FeedFile[] {
  if (!publishWgs84) return [];
  const all = live.all("venue").flatMap(feature);
  const features = fitting(all, (one) => one);
  const complete = features.length === all.length;
  const text = json({ type: "FeatureCollection", features, complete });
  return [{ path: placesPath, text }];
}

function feature(entry: LiveDocument<"venue">) {
  const { title, kind, address, location } = entry.document;
  if (!location) return [];
  const { longitude, latitude } = inWgs84(location);
  return [
    {
      type: "Feature",
      id: entry.id,
      geometry: { type: "Point", coordinates: [longitude, latitude] },
      properties: {
        ...{ title, kind, address, errorMetres: location.errorMetres },
        url: absolute(documentPath(entry)),
        href: href(feedPath(entry)),
      },
    },
  ];
}
