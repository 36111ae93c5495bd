import type { SearchResult } from "./searchEngine.ts";
import { searchStatus } from "./searchStatus.ts";

/** Where a search shows what it found, and the line that is read aloud. */
export interface Output {
  results: HTMLElement;
  status: HTMLElement;
}

/** Shows the results, the confident ones apart. Built from nodes: no text of a document is markup. */
export function showResults(output: Output, results: readonly SearchResult[]): void {
  const confident = results.filter((result) => result.confident);
  const possible = results.filter((result) => !result.confident);
  const parts: HTMLElement[] = [];
  if (confident.length > 0) {
    const list = listOf(confident);
    list.setAttribute("data-confident", "");
    parts.push(list);
  }
  if (possible.length > 0) {
    parts.push(element("h2", "可能相关"), listOf(possible));
  }
  if (parts.length === 0) {
    // 12345 stands below, where it can be pressed: in here every link is a result.
    const empty = element("p", "换个说法试试，或从上面的栏目找。");
    empty.setAttribute("data-search-empty", "");
    parts.push(empty);
  }
  output.status.textContent = searchStatus(results);
  replaceContent(output.results, parts);
}

/** Says that search does not work and where to go instead. */
export function showFailure(output: Output): void {
  output.status.textContent = "搜索暂时不能用。";
  replaceContent(output.results, [element("p", "请过一会儿再试，或从上面的栏目找。", "banner")]);
}

/** Before the first search, and when the question was taken back. */
export function showNothing(output: Output): void {
  output.status.textContent = "";
  replaceContent(output.results, []);
}

/** The old results stay in sight; the line changes, so that the same count is read aloud again. */
export function showWork({ status }: Output): void {
  status.textContent = "正在搜索……";
}

// Not replaceChildren: Chrome 80 and Safari 13 do not have it.
function replaceContent(output: HTMLElement, parts: readonly HTMLElement[]) {
  output.textContent = "";
  output.append(...parts);
}

function listOf(results: readonly SearchResult[]): HTMLElement {
  const list = element("ol", "", "entries");
  for (const { title, url, summary, typeLabel } of results) {
    const link = element("a", title, "entry-title");
    link.setAttribute("href", url);
    const item = element("li", "", "entry");
    item.append(
      link,
      element("p", typeLabel, "entry-facts"),
      element("p", summary, "entry-summary"),
    );
    list.append(item);
  }
  return list;
}

function element(name: string, text = "", className = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== "") made.className = className;
  return made;
}
