import type { Activity } from "@haizhu/shared/documents/activity";
import { weekdays } from "@haizhu/shared/vocabularies/activities";
import type { LiveDocument } from "../live/liveDocument.ts";
import { listEntries } from "../paths/listEntries.ts";
import { documentPath } from "../paths/lists.ts";
import { absolute, type Site } from "../site.ts";
import {
  type CalendarLine,
  calendarText,
  chinaTime,
  escapedCalendar,
  utcTime,
} from "./calendarText.ts";
import type { FeedFile } from "./feedFile.ts";

export const calendarFeedPath = "/feeds/v1/activities.ics";

/** So many activities fit into a file of the largest size whatever stands in them. */
const mostEvents = 60;

/** The activities to come, the next one first, as a calendar to subscribe to (RFC 5545). */
export function calendarFile(site: Site): FeedFile {
  const coming = listEntries({ type: "activity" }, site.live, site.now).slice(0, mostEvents);
  return {
    path: calendarFeedPath,
    text: calendar(coming as readonly LiveDocument<"activity">[], site),
  };
}

/** One activity as a calendar of its own, whether it is over or not. */
export function eventText(entry: LiveDocument<"activity">, site: Site): string {
  return calendar([entry], site);
}

function calendar(entries: readonly LiveDocument<"activity">[], site: Site): string {
  const { name } = site.identity;
  return calendarText([
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ["PRODID", `-//${escapedCalendar(name)}//feeds v1//ZH`],
    ["CALSCALE", "GREGORIAN"],
    ["X-WR-CALNAME", escapedCalendar(`${name} · 活动预告`)],
    ...chinaStandardTime,
    ...entries.flatMap((entry) => event(entry, site)),
    ["END", "VCALENDAR"],
  ]);
}

/** Repetition by weekday needs local time: 07:00 on a Monday in China is Sunday in UTC. */
const zone = "Asia/Shanghai";
const chinaStandardTime: readonly CalendarLine[] = [
  ["BEGIN", "VTIMEZONE"],
  ["TZID", zone],
  ["BEGIN", "STANDARD"],
  ["DTSTART", "19910915T000000"],
  ["TZOFFSETFROM", "+0800"],
  ["TZOFFSETTO", "+0800"],
  ["TZNAME", "CST"],
  ["END", "STANDARD"],
  ["END", "VTIMEZONE"],
];

const statuses = {
  ...{ scheduled: "CONFIRMED", full: "CONFIRMED" },
  ...{ postponed: "TENTATIVE", cancelled: "CANCELLED" },
} as const;

function event(entry: LiveDocument<"activity">, { live, url }: Site): CalendarLine[] {
  const { document } = entry;
  const venue = live.resolve(document.venue)?.document;
  const place = [venue?.title, venue?.address ?? document.address].filter(Boolean).join("，");
  const shift = firstMatch(document);
  const at = (iso: string) => chinaTime(new Date(Date.parse(iso) + shift));
  const description = [document.summary, document.statusNote, `费用：${document.fee}`];
  return [
    ["BEGIN", "VEVENT"],
    ["UID", `${entry.id}@${url.hostname}`],
    ["DTSTAMP", utcTime(entry.updatedAt)],
    ["LAST-MODIFIED", utcTime(entry.updatedAt)],
    ["SEQUENCE", String(sequence(entry))],
    [`DTSTART;TZID=${zone}`, at(document.start)],
    [`DTEND;TZID=${zone}`, at(document.end)],
    ...repetition(document),
    ["SUMMARY", escapedCalendar(document.title)],
    ["DESCRIPTION", escapedCalendar(description.filter(Boolean).join("\n"))],
    ...(place === "" ? [] : [["LOCATION", escapedCalendar(place)] as const]),
    ["URL", absolute(documentPath(entry))],
    ["STATUS", statuses[document.status]],
    ["END", "VEVENT"],
  ];
}

/** RFC 5545 §3.8.7.4: grows with every publication. Seconds, because the ledger's moments grow. */
function sequence({ publishedAt, updatedAt }: LiveDocument): number {
  return Math.floor((Date.parse(updatedAt) - Date.parse(publishedAt)) / 1000);
}

function repetition({ recurrence }: Activity): CalendarLine[] {
  if (!recurrence) return [];
  const { frequency, interval, weekdays: days, until } = recurrence;
  const parts = [
    `FREQ=${frequency.toUpperCase()}`,
    interval === undefined ? undefined : `INTERVAL=${interval}`,
    frequency === "weekly" && days.length > 0 ? `BYDAY=${days.join(",").toUpperCase()}` : undefined,
    until === undefined ? undefined : `UNTIL=${utcTime(`${until}T23:59:59+08:00`)}`,
  ];
  return [["RRULE", parts.filter((part) => part !== undefined).join(";")]];
}

const aDay = 24 * 60 * 60 * 1000;

/**
 * How far the first time lies behind `start`: a calendar counts the start as a time of its own, also
 * on a weekday that the rule does not name.
 */
function firstMatch({ start, recurrence }: Activity): number {
  if (recurrence?.frequency !== "weekly" || recurrence.weekdays.length === 0) return 0;
  const local = new Date(Date.parse(start) + 8 * 60 * 60 * 1000);
  for (let days = 0; days < 7; days += 1) {
    const code = weekdays.codes[(local.getUTCDay() + days + 6) % 7];
    if (code !== undefined && recurrence.weekdays.includes(code)) return days * aDay;
  }
  return 0;
}
