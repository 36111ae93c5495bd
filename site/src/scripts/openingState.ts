import type { OpeningHours } from "@haizhu/shared/openingHours/schema";
import type { SpecialDays } from "../view/specialDays.ts";

/** What the browser gets of a place's hours: `weekly`, `publicHolidays`, `closures`, special days. */
export interface OpeningData extends Pick<OpeningHours, "weekly" | "publicHolidays" | "closures"> {
  special: SpecialDays;
}

/** What is said about a place at a moment. `unsure`: nobody checked what holds today. */
export interface OpeningState {
  state: "open" | "closed" | "unsure";
  text: string;
}

const hour = 60 * 60 * 1000;
const codes = ["su", "mo", "tu", "we", "th", "fr", "sa"] as const;
const names = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];
const askFirst = "去之前请先打电话";

/** A moment as China's clocks show it. */
function inChina(moment: number) {
  const local = new Date(moment + 8 * hour);
  const iso = local.toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 16), weekday: local.getUTCDay() };
}

type Day = ReturnType<typeof inChina>;
type Hours = { opens: string; closes: string }[];

/** The hours of a day; why there are none; or that nobody knows. */
function dayHours(
  data: OpeningData,
  { date, weekday }: Day,
): Hours | { none: string } | { unsure: string } {
  const closure = data.closures.find(({ from, to }) => from <= date && date <= to);
  if (closure) return { none: `暂停开放：${closure.reason}` };
  const { off, worked } = data.special;
  if (off.includes(date)) {
    if (data.publicHolidays === "closed") return { none: "节假日不开放" };
    if (data.publicHolidays === "unknown") return { unsure: `节假日，开不开未核实，${askFirst}` };
  }
  const hours = hoursOn(data, weekday);
  if (worked.includes(date) && !same(hours, hoursOn(data, 1)))
    return { unsure: `调休上班日，开不开未核实，${askFirst}` };
  return hours;
}

function hoursOn({ weekly }: OpeningData, weekday: number): Hours {
  const code = codes[weekday];
  return weekly
    .filter(({ days }) => days.some((day) => day === code))
    .map(({ opens, closes }) => ({ opens, closes }))
    .sort((a, b) => (a.opens < b.opens ? -1 : 1));
}

const same = (a: Hours, b: Hours) => JSON.stringify(a) === JSON.stringify(b);

/** Whether a place is open at a moment (milliseconds since 1970), in words for its page. */
export function openingState(data: OpeningData, now: number): OpeningState {
  const today = inChina(now);
  const found = stateOn(data, today, now);
  // Next year's holidays are announced each November, and reach the site with an update.
  const inTheDark = today.date > data.special.known && data.publicHolidays !== "open";
  return inTheDark ? { ...found, text: `${found.text}（节假日请先打电话）` } : found;
}

function stateOn(data: OpeningData, today: Day, now: number): OpeningState {
  const hours = dayHours(data, today);
  if ("unsure" in hours) return { state: "unsure", text: `今天是${hours.unsure}` };
  if ("none" in hours) return { state: "closed", text: `今天${hours.none}${next(data, now)}` };
  const current = hours.find(({ opens, closes }) => opens <= today.time && today.time < closes);
  if (current) {
    const allDay = current.opens === "00:00" && current.closes === "24:00";
    return { state: "open", text: allDay ? "现在开放，全天" : `现在开放，到${current.closes}` };
  }
  const later = hours.find(({ opens }) => opens > today.time);
  if (later) return { state: "closed", text: `现在没开，今天${later.opens}开` };
  return { state: "closed", text: `现在没开${next(data, now)}` };
}

/** `，明天08:30开`: the next opening within a week; nothing where something on the way is not known. */
function next(data: OpeningData, now: number): string {
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    const day = inChina(now + ahead * 24 * hour);
    const hours = dayHours(data, day);
    if ("unsure" in hours) return "";
    if ("none" in hours) continue;
    const [first] = hours;
    if (first) return `，${ahead === 1 ? "明天" : (names[day.weekday] ?? "")}${first.opens}开`;
  }
  return "";
}
