/** What the browser gets of an activity's registration; absent moments are not known. ISO 8601. */
export interface RegistrationData {
  opens?: string | undefined;
  closes?: string | undefined;
  /** The end of the activity, or of its last repetition. */
  end?: string | undefined;
}

const day = 24 * 60 * 60 * 1000;

/** Whether people can register at a moment; undefined where the page does not know from when to when. */
export function registrationState(
  { opens, closes, end }: RegistrationData,
  now: number,
): { open: boolean; text: string } | undefined {
  if (end !== undefined && now >= Date.parse(end)) return { open: false, text: "活动已经结束" };
  if (closes !== undefined && now >= Date.parse(closes))
    return { open: false, text: "报名已经截止" };
  if (opens !== undefined && now < Date.parse(opens)) return { open: false, text: "还没开始报名" };
  if (opens === undefined && closes === undefined) return undefined;
  if (closes === undefined) return { open: true, text: "正在报名" };
  const left = Date.parse(closes) - now;
  const remaining = left < day ? "今天之内截止" : `还有${Math.floor(left / day)}天截止`;
  return {
    open: true,
    text: `正在报名，${left < day && !sameDay(closes, now) ? "明天截止" : remaining}`,
  };
}

/** Whether a moment lies on the same day in China as another. */
function sameDay(iso: string, now: number): boolean {
  const dayOf = (moment: number) => Math.floor((moment + 8 * 60 * 60 * 1000) / day);
  return dayOf(Date.parse(iso)) === dayOf(now);
}
