import { answerTo } from "@haizhu/shared/search/answer";
import type { SearchResult } from "@haizhu/shared/search/engine";
import { highlighted } from "@haizhu/shared/search/highlight";
import { reasonFor } from "@haizhu/shared/search/reason";
import { searchStatus } from "@haizhu/shared/search/searchStatus";
import { element, replaceContent } from "./elements.ts";
import { answerElement } from "./searchAnswer.ts";

/** Where a search shows what it found, and the line that is read aloud. */
export interface Output {
  /** The address of the site, which those of results begin with; ends with `/`. */
  base: string;
  answer: HTMLElement;
  results: HTMLElement;
  status: HTMLElement;
}

/** Shows the results, the confident ones apart, and above them what can be answered on the spot. */
export function showResults(output: Output, found: readonly SearchResult[], now: Date): void {
  const { base } = output;
  const confident = found.filter((result) => result.confident);
  const possible = found.filter((result) => !result.confident);
  const parts: HTMLElement[] = [];
  if (confident.length > 0) {
    const list = listOf(confident, base);
    list.setAttribute("data-confident", "");
    parts.push(list);
  }
  if (possible.length > 0) parts.push(element("h2", "可能相关"), listOf(possible, base));
  if (parts.length === 0) {
    // 12345 stands below, where it can be pressed: in here every link is a result.
    const empty = element("p", "换个说法试试，或按下面的类别找。");
    empty.setAttribute("data-search-empty", "");
    parts.push(empty);
  }
  const answer = answerTo(found, now);
  replaceContent(output.answer, answer ? [answerElement(answer)] : []);
  output.status.textContent = searchStatus(found);
  replaceContent(output.results, parts);
}

/** Says that search does not work and where to go instead. */
export function showFailure(output: Output): void {
  output.status.textContent = "搜索暂时不能用。";
  replaceContent(output.answer, []);
  replaceContent(output.results, [element("p", "请过一会儿再试，或按下面的类别找。", "banner")]);
}

/** Before the first search, and when the question was taken back. */
export function showNothing(output: Output): void {
  output.status.textContent = "";
  replaceContent(output.answer, []);
  replaceContent(output.results, []);
}

/** The old results stay in sight; the line changes, so that the same count is read aloud again. */
export function showWork({ status }: Output): void {
  status.textContent = "正在搜索……";
}

function listOf(results: readonly SearchResult[], base: string): HTMLElement {
  const list = element("ol", "", "entries");
  for (const result of results) {
    const link = withMarks("a", "entry-title", result.t, result.matched);
    link.setAttribute("href", base.replace(/\/$/, "") + result.u);
    const facts = element("p", "", "entry-facts");
    facts.append(element("span", result.y));
    const reason = reasonFor(result);
    if (reason !== undefined) facts.append(withMarks("span", "", reason, result.matched));
    const item = element("li", "", "entry");
    item.append(link, facts, withMarks("p", "entry-summary", result.s, result.matched));
    list.append(item);
  }
  return list;
}

function withMarks(name: string, className: string, text: string, words: readonly string[]) {
  const made = element(name, "", className);
  made.append(...marked(text, words));
  return made;
}

function marked(text: string, words: readonly string[]): Node[] {
  return highlighted(text, words).map((piece) =>
    piece.marked ? element("mark", piece.text) : document.createTextNode(piece.text),
  );
}
