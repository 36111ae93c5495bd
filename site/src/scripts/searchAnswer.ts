import type { SearchResult } from "../search/engine.ts";
import type { DirectAnswer } from "../search/indexFiles.ts";
import { element } from "./elements.ts";

/** What can be answered on the spot, and of whom. */
export interface Answer {
  title: string;
  answer: DirectAnswer;
}

/** Further down, an answer is a guess, and a wrong number to call is worse than none. */
const farthest: Readonly<Record<DirectAnswer["kind"], number>> = { alert: 5, phone: 2, hours: 1 };

/** The answer above the results: an alert in force first, then what the first results can say. */
export function answerTo(found: readonly SearchResult[], now: Date): Answer | undefined {
  const answers = found.flatMap(({ t, a, confident }, place) =>
    a && confident && place < farthest[a.kind] && !isOver(a, now) ? [{ title: t, answer: a }] : [],
  );
  return answers.find(({ answer }) => answer.kind === "alert") ?? answers[0];
}

function isOver(answer: DirectAnswer, now: Date): boolean {
  return answer.kind === "alert" && Date.parse(answer.expires) <= now.getTime();
}

/** The answer as a box. */
export function answerElement({ title, answer }: Answer): HTMLElement {
  const box = element("section", "", `answer answer-${answer.kind}`);
  box.setAttribute("aria-label", "直接回答");
  box.append(element("p", title, "answer-title"));
  if (answer.kind === "phone") box.append(...answer.numbers.map(numberElement));
  if (answer.kind === "hours") {
    for (const row of answer.rows) box.append(element("p", row));
    if (answer.note !== "") box.append(element("p", answer.note, "help"));
    if (answer.address !== undefined) box.append(element("p", answer.address, "help"));
  }
  if (answer.kind === "alert") {
    box.append(element("p", answer.level, "urgent"));
    for (const step of answer.steps) box.append(element("p", step));
  }
  return box;
}

type Number = Extract<DirectAnswer, { kind: "phone" }>["numbers"][number];

function numberElement({ number, href, label, hours }: Number): HTMLElement {
  const line = element("p");
  const link = element("a", number, "tel");
  link.setAttribute("href", href);
  link.setAttribute("aria-label", `拨打 ${number}`);
  line.append(...(label === undefined ? [] : [`${label} `]), link);
  if (hours !== undefined) line.append(` ${hours}`);
  return line;
}
