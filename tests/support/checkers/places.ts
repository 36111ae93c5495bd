import { getIssues } from "@placemarkio/check-geojson";

/** 海珠区 with a margin, in WGS-84: a checker of GeoJSON alone takes swapped coordinates, too. */
const district = { west: 113.2, east: 113.45, south: 23.0, north: 23.15 };

/** What is wrong with a GeoJSON file of places in the district. */
export function placesProblems(text: string): string[] {
  const problems = getIssues(text).map(({ message }) => message);
  if (problems.length > 0) return problems;
  const { features } = JSON.parse(text) as {
    features: { id: string; geometry: { coordinates: [number, number] } }[];
  };
  return features.flatMap(({ id, geometry }) => {
    const [x, y] = geometry.coordinates;
    const inside =
      x > district.west && x < district.east && y > district.south && y < district.north;
    return inside ? [] : [`${id} lies outside the district`];
  });
}
