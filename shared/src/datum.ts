import gcoord from "gcoord";
import type { datums } from "./vocabularies/venues.ts";

type Datum = (typeof datums)["codes"][number];

/** A point of the earth, and in which of China's coordinate systems. */
export interface Point {
  longitude: number;
  latitude: number;
  datum: Datum;
}

type Coordinates = Pick<Point, "longitude" | "latitude">;

/** The point as the maps in WeChat, 腾讯 and 高德 read coordinates. */
export function inGcj02(point: Point): Coordinates {
  return converted(point, "GCJ02");
}

/** The point as GPS and GeoJSON (RFC 7946 §4) have it. */
export function inWgs84(point: Point): Coordinates {
  return converted(point, "WGS84");
}

const systems = { "GCJ-02": "GCJ02", "WGS-84": "WGS84", "BD-09": "BD09" } as const;

function converted({ longitude, latitude, datum }: Point, to: "GCJ02" | "WGS84"): Coordinates {
  const from = systems[datum];
  if (from === to) return { longitude, latitude };
  const [x, y] = gcoord.transform([longitude, latitude], gcoord[from], gcoord[to]);
  return { longitude: rounded(x), latitude: rounded(y) };
}

/** Six decimals are a tenth of a metre; more would promise what no editor has measured. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
