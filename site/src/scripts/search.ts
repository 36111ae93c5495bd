import { createSearch, type Search } from "./searchEngine.ts";
import { type Output, showFailure, showNothing, showResults, showWork } from "./searchResults.ts";

/** A longer question adds nothing to a match and may be somebody's pasted document. */
const longestQuery = 200;

const form = document.querySelector<HTMLFormElement>("form.search");
const field = form?.querySelector<HTMLInputElement>("input[name=q]");
const results = document.querySelector<HTMLElement>("[data-search-results]");
const status = document.querySelector<HTMLElement>("[data-search-status]");

if (form && field && results && status) start(form, field, { results, status });

function start(form: HTMLFormElement, field: HTMLInputElement, output: Output) {
  let engine: Promise<Search> | undefined;
  let latest = 0;

  // Nothing is loaded before somebody means to search: old phones on slow networks pay per megabyte.
  const load = () => {
    if (engine) return engine;
    engine = createSearch(output.results.dataset.base ?? "/");
    // A failed download is tried again at the next search instead of failing for ever.
    engine.catch(() => (engine = undefined));
    return engine;
  };

  const run = async (query: string) => {
    const turn = ++latest;
    if (query === "") {
      showNothing(output);
      output.results.removeAttribute("aria-busy");
      return;
    }
    output.results.setAttribute("aria-busy", "true");
    showWork(output);
    try {
      const found = await (await load()).search(query);
      if (turn === latest) showResults(output, found);
    } catch {
      // The index may have been replaced long ago: the next search loads it again.
      engine = undefined;
      if (turn === latest) showFailure(output);
    }
    if (turn === latest) output.results.removeAttribute("aria-busy");
  };

  const runAddress = () => {
    const query = cut(new URLSearchParams(location.search).get("q") ?? "");
    field.value = query;
    void run(query);
  };

  field.addEventListener("focus", () => void load().catch(() => undefined));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const query = cut(field.value);
    const question = new URLSearchParams({ q: query }).toString();
    history.pushState(null, "", `${location.pathname}?${question}`);
    void run(query);
  });
  addEventListener("popstate", runAddress);
  runAddress();
}

function cut(query: string): string {
  return query.trim().slice(0, longestQuery);
}
