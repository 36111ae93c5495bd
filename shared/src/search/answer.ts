import type { SearchResult } from "./engine.ts";
import type { DirectAnswer } from "./indexFiles.ts";

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
