import ICAL from "ical.js";

/**
 * What is wrong with an iCalendar file: what the parser ical.js refuses, and what RFC 5545 demands
 * and it does not look at.
 */
export function calendarProblems(text: string): string[] {
  const problems: string[] = [];
  const lines = text.split("\r\n");
  if (lines.pop() !== "" || lines.some((line) => line.includes("\n")))
    problems.push("a line does not end with CRLF");
  if (lines.some((line) => Buffer.byteLength(line) > 75)) problems.push("a line is over 75 bytes");
  let calendar: ICAL.Component;
  try {
    calendar = new ICAL.Component(ICAL.parse(text) as never);
  } catch (error) {
    return [...problems, `ical.js: ${String(error)}`];
  }
  for (const name of ["version", "prodid"])
    if (!calendar.hasProperty(name)) problems.push(`no ${name}`);
  const zones = calendar.getAllSubcomponents("vtimezone");
  const known = new Set(zones.map((zone) => zone.getFirstPropertyValue("tzid")));
  const events = calendar.getAllSubcomponents("vevent");
  const uids = events.map((event) => event.getFirstPropertyValue("uid"));
  if (new Set(uids).size < uids.length) problems.push("two events have one UID");
  for (const event of events) {
    try {
      problems.push(...eventProblems(event, known));
    } catch (error) {
      problems.push(`ical.js: ${String(error)}`);
    }
  }
  return problems;
}

const statuses = ["TENTATIVE", "CONFIRMED", "CANCELLED"];

function eventProblems(event: ICAL.Component, zones: ReadonlySet<unknown>): string[] {
  const problems: string[] = [];
  for (const name of ["uid", "dtstamp", "dtstart", "dtend", "summary", "sequence", "status"])
    if (event.getAllProperties(name).length !== 1) problems.push(`not one ${name}`);
  const { startDate, endDate } = new ICAL.Event(event);
  if (startDate.compare(endDate) >= 0) problems.push("ends before it starts");
  const zone = event.getFirstProperty("dtstart")?.getFirstParameter("tzid");
  if (zone !== undefined && !zones.has(zone)) problems.push(`no VTIMEZONE ${zone}`);
  if (!statuses.includes(String(event.getFirstPropertyValue("status"))))
    problems.push("a status that RFC 5545 does not know");
  const rule = event.getFirstPropertyValue("rrule");
  if (rule instanceof ICAL.Recur) {
    const first = rule.iterator(startDate).next();
    // A start off the rule's days would be a date of its own in calendars (§3.8.5.3).
    if (first.compare(startDate) !== 0) problems.push("the rule does not meet the start");
  }
  return problems;
}
