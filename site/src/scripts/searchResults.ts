import type { SearchResult } from "./searchEngine.ts";

/** Shows the results, the confident ones apart. Built from nodes: no text of a document is markup. */
export function showResults(output: HTMLElement, results: readonly SearchResult[]): void {
  const confident = results.filter((result) => result.confident);
  const possible = results.filter((result) => !result.confident);
  const parts: HTMLElement[] = [];
  if (confident.length > 0) {
    const list = listOf(confident);
    list.setAttribute("data-confident", "");
    parts.push(list);
  }
  if (possible.length > 0) {
    const none = confident.length === 0;
    parts.push(element("h2", none ? "没有完全匹配，可能相关" : "可能相关"));
    if (none) parts.push(element("p", "都不是您要的？请致电12345。"));
    parts.push(listOf(possible));
  }
  if (parts.length === 0) {
    const empty = element("p", "没有找到。换个说法试试，或致电12345。", "lead");
    empty.setAttribute("data-search-empty", "");
    parts.push(empty);
  }
  replaceContent(output, parts);
}

/** Says that search does not work and where to go instead. */
export function showFailure(output: HTMLElement): void {
  const words = "搜索暂时不能用。请过一会儿再试，从上面的栏目找，或致电12345。";
  replaceContent(output, [element("p", words, "banner")]);
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
