import type { LiveDocument } from "../../live/liveDocument.ts";
import type { Site } from "../../site.ts";
import { type JsonLd, postalAddress, thing } from "./common.ts";

const statuses = {
  scheduled: "EventScheduled",
  // schema.org has no status for a full event; it still takes place.
  full: "EventScheduled",
  postponed: "EventPostponed",
  cancelled: "EventCancelled",
} as const;

const frequencies = { daily: "D", weekly: "W", monthly: "M" } as const;

/** schema.org Event. */
export function activityJsonLd(entry: LiveDocument<"activity">, { live }: Site): JsonLd {
  const { document } = entry;
  const venue = live.resolve(document.venue)?.document;
  const { recurrence } = document;
  return {
    ...thing("Event", entry),
    startDate: document.start,
    endDate: document.end,
    eventSchedule: recurrence && {
      "@type": "Schedule",
      repeatFrequency: `P${recurrence.interval ?? 1}${frequencies[recurrence.frequency]}`,
      endDate: recurrence.until,
      scheduleTimezone: "Asia/Shanghai",
    },
    eventStatus: `https://schema.org/${statuses[document.status]}`,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    location: {
      "@type": "Place",
      name: venue?.title ?? document.address,
      address: postalAddress(venue?.address ?? document.address),
    },
    organizer: { "@type": "Organization", name: document.organiser },
    isAccessibleForFree: document.fee === "免费",
    maximumAttendeeCapacity: document.capacity,
  };
}
