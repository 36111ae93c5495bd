import type { Answer } from "@haizhu/shared/search/answer";
import type { DirectAnswer } from "@haizhu/shared/search/indexFiles";
import { element } from "./elements.ts";

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
