import { describe, expect, it } from "vitest";
import { typeName } from "@haizhu/shared/feeds/typeDeclarations";
import { calendarProblems } from "../support/checkers/calendar.ts";
import { feedProblems } from "../support/checkers/feedReader.ts";
import { openApiProblems } from "../support/checkers/openApi.ts";
import { placesProblems } from "../support/checkers/places.ts";
import { typeProblems } from "../support/checkers/types.ts";
import { xmlProblems } from "../support/checkers/xml.ts";
import { allSnapshot, filesOf, siteOf } from "../support/allFeeds.ts";

/**
 * Every format by a checker that is not ours, on the demo content and all examples; and that each
 * checker does notice something, on samples that are broken in one place.
 */
const files = filesOf(siteOf(await allSnapshot()));
const named = (pattern: RegExp) => [...files.keys()].filter((path) => pattern.test(path));
const text = (path: string) => {
  const found = files.get(path);
  if (found === undefined) throw new Error(`There is no ${path}.`);
  return found;
};
const [anAlert = ""] = named(/000000000001\.cap\.xml$/);

describe("CAP 1.2", () => {
  it.each(named(/\.cap\.xml$/))("%s has the structure of the standard", async (path) => {
    expect(await xmlProblems(text(path), "cap-1.2.xsd")).toEqual([]);
  });

  it("says what the alert says", () => {
    const xml = text(anAlert);
    for (const said of [
      "<status>Test</status><msgType>Update</msgType><scope>Public</scope>",
      "<sender>district.example/base</sender>",
      "<references>district.example/base,90000000-0000-4000-8000-000000000002,2026-",
      "<effective>2026-12-01T09:00:00+08:00</effective>",
      "<areaDesc>【示例】街道的每一项</areaDesc>",
    ])
      expect(xml).toContain(said);
  });

  it.each([
    [/<severity>Minor</, "<severity>Bad<"],
    [/<identifier>.*?<\/identifier>/, ""],
    [/<sent>[^<]*</, "<sent>2026-11-01T00:00:00Z<"],
    [/<sender>[^<]*</, "<sender>a b<"],
    [/(<urgency>.*?<\/urgency>)(<severity>.*?<\/severity>)/, "$2$1"],
    [/<references>[^<]*</, "<references>x<"],
    [/<areaDesc>.*?<\/areaDesc>/, ""],
    [/<category>[^<]*</, "<category>Weather<"],
    [/<headline>/, "<headline>&"],
  ])("a message where %s became %s is refused", async (pattern, put) => {
    const broken = text(anAlert).replace(pattern, put);
    expect(broken).not.toBe(text(anAlert));
    expect(await xmlProblems(broken, "cap-1.2.xsd")).not.toEqual([]);
  });
});

describe("iCalendar", () => {
  it.each(named(/\.ics$/))("%s can be read by a calendar", (path) => {
    expect(calendarProblems(text(path))).toEqual([]);
  });

  it("holds the activities to come", () => {
    expect(text("/feeds/v1/activities.ics").match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(10);
  });

  it.each([
    ["a UID is missing", /UID:.*\r\n/, ""],
    ["a time is none", /DTSTART;TZID[^\r]*/, "DTSTART:tomorrow"],
    ["a line ends with LF alone", /\r\nSUMMARY/, "\nSUMMARY"],
    ["a line is too long", /\r\n /, ""],
    ["the zone is not defined", /TZID:Asia\/Shanghai/, "TZID:Asia/Tokyo"],
    ["the end is before the start", /DTEND;TZID=Asia\/Shanghai:2/, "DTEND;TZID=Asia/Shanghai:1"],
    ["the rule does not meet the start", /BYDAY=[A-Z,]+/, "BYDAY=MO"],
    ["the status is unknown", /STATUS:[A-Z]+/, "STATUS:POSTPONED"],
    ["the version is missing", /VERSION:2.0\r\n/, ""],
  ])("a file where %s is refused", (_, pattern, put) => {
    const [path = ""] = named(/activities\/30000000-0000-4000-8000-000000000001\.ics$/);
    expect(text(path)).toMatch(pattern);
    expect(calendarProblems(text(path).replace(pattern, put))).not.toEqual([]);
  });
});

describe("GeoJSON", () => {
  const places = () => text("/feeds/v1/venues.geojson");

  it("is valid and lies in the district", () => {
    expect(placesProblems(places())).toEqual([]);
    expect((JSON.parse(places()) as { features: unknown[] }).features.length).toBeGreaterThan(0);
  });

  it.each([
    ["latitude and longitude are swapped", /\[(11[\d.]+),(2[\d.]+)\]/, "[$2,$1]"],
    ["coordinates are words", /\[11[\d.]+,2[\d.]+\]/, '["113","23"]'],
    ["a type is misspelt", /"Feature"/, '"Featur"'],
    ["it is cut off", /\}\s*$/, ""],
  ])("a file where %s is refused", (_, pattern, put) => {
    expect(placesProblems(places().replace(pattern, put))).not.toEqual([]);
  });
});

describe("JSON Feed and Atom", () => {
  it.each(named(/^\/feeds\/[a-z]+\.(?:json|xml)$/))("%s can be read by a feed reader", (path) => {
    expect(feedProblems(text(path))).toEqual([]);
  });

  it.each([
    ["xml", /<id>urn[^<]*<\/id>/, ""],
    ["xml", /<updated>[^<]*</, "<updated>yesterday<"],
    ["xml", /<title>[^<]*<\/title>/, ""],
    ["xml", /<feed[^>]*>/, "<rss>"],
    ["xml", /rel="alternate"([^>]*)\/><summary/, 'rel="self"$1/><summary'],
    ["json", /version\/1\.1/, "version/1.0"],
    ["json", /"id":"[^"]*",/, ""],
    ["json", /"content_text":"[^"]*",/, ""],
    ["json", /"date_modified":"[^"]*"/, '"date_modified":"1 March"'],
    ["json", /"url":"[^"]*"/, '"url":"nowhere"'],
  ])("a %s where %s became %s is refused", (format, pattern, put) => {
    const whole = text(`/feeds/guides.${format}`);
    expect(whole).toMatch(pattern);
    expect(feedProblems(whole.replace(pattern, put))).not.toEqual([]);
  });
});

describe("OpenAPI 3.1", () => {
  const openApi = () => text("/feeds/v1/openapi.json");

  it("is valid and describes every file of the feeds", async () => {
    expect(await openApiProblems(openApi())).toEqual([]);
    const described = Object.keys((JSON.parse(openApi()) as { paths: object }).paths).map(
      (path) => new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/, "[0-9a-f-]+")}$`),
    );
    const itself = /\/(?:schema\/[a-z-]+\.json|openapi\.json|types\.d\.ts)$/;
    const left = [...files.keys()].filter((path) => !itself.test(path));
    expect(left.filter((path) => !described.some((pattern) => pattern.test(path)))).toEqual([]);
  });

  it.each([
    [/"3\.1\.0"/, '"3.0.0"'],
    [/"responses"/, '"answers"'],
    [/"in":"path"/, '"in":"body"'],
    [/"title":[^,]*,/, ""],
  ])("a description where %s became %s is refused", async (pattern, put) => {
    expect(await openApiProblems(openApi().replace(pattern, put))).not.toEqual([]);
  });
});

describe("types.d.ts", () => {
  const declarations = () => text("/feeds/v1/types.d.ts");
  const values = [
    ...named(/\/[a-z]+\/[0-9]0000000-0000-4000-8000-00000000000\d\.json$/).map((path) => {
      const value = JSON.parse(text(path)) as { type: string };
      return { type: typeName(value.type), value };
    }),
    ...["index", "changes", "alerts", "phones"].map((name) => ({
      type: typeName(name),
      value: JSON.parse(text(`/feeds/v1/${name}.json`)) as unknown,
    })),
    { type: "ListPage", value: JSON.parse(text("/feeds/v1/guides/page-1.json")) as unknown },
    {
      type: "Tombstone",
      value: JSON.parse(text(named(/guides\/.*-.*\.json/)[0] ?? "")) as unknown,
    },
  ].filter(({ type, value }) => type !== "Tombstone" || "state" in (value as object));

  it("declares what the files hold", () => {
    expect(values.length).toBeGreaterThan(20);
    expect(typeProblems(declarations(), values)).toEqual([]);
  });

  it("refuses a code that is not in its vocabulary, and a field that is missing", () => {
    const activity = values.find(({ type }) => type === "Activity")?.value as object;
    const wrong = { type: "Activity", value: { ...activity, kind: "rave" } };
    const lacking = { type: "Activity", value: { ...activity, title: undefined } };
    expect(typeProblems(declarations(), [wrong, lacking])).toEqual([
      expect.stringContaining("rave"),
      expect.stringContaining("title"),
    ]);
  });
});
