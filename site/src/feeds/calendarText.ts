/** A line of iCalendar: a name with its parameters, and a value that is already escaped. */
export type CalendarLine = readonly [name: string, value: string];

/** RFC 5545 §3.1: lines end with CRLF and are folded after 75 bytes, never inside a character. */
export function calendarText(lines: readonly CalendarLine[]): string {
  return lines.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join("");
}

function folded(line: string): string {
  let text = "";
  let room = 75;
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (bytes > room) {
      text += "\r\n ";
      room = 74;
    }
    text += character;
    room -= bytes;
  }
  return text;
}

/** RFC 5545 §3.3.11. */
export function escapedCalendar(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** `20260305T040000Z`, for an ISO moment. */
export function utcTime(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** `20260305T120000`, in China's time, for a moment. */
export function chinaTime(moment: Date): string {
  const local = new Date(moment.getTime() + 8 * 60 * 60 * 1000);
  return local.toISOString().slice(0, 19).replace(/[-:]/g, "");
}
