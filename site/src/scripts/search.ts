import { type Output, showFailure, showNothing, showResults, showWork } from "./searchResults.ts";

/** A longer question adds nothing to a match and may be somebody's pasted document. */
const longestQuery = 200;

const form = document.querySelector<HTMLFormElement>("form.search");
const field = form?.querySelector<HTMLInputElement>("input[name=q]");
const results = document.querySelector<HTMLElement>("[data-search-results]");
const answer = document.querySelector<HTMLElement>("[data-search-answer]");
const status = document.querySelector<HTMLElement>("[data-search-status]");

if (form && field && results && answer && status) {
  const base = results.dataset.base ?? "/";
  start(form, field, { base, answer, results, status });
}

function start(form: HTMLFormElement, field: HTMLInputElement, output: Output) {
  const filters = Array.from(document.querySelectorAll<HTMLSelectElement>("[data-filter]"));
  let latest = 0;

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
      const chosen = filters.filter(({ value }) => value !== "");
      const tokens = chosen.map(({ name, value }) => `@${name}:${value}`);
      // Nothing is loaded before somebody means to search.
      const { searchClient } = await import("./searchClient.ts");
      const found = await searchClient(output.base).search(query, tokens);
      if (turn === latest) showResults(output, found, new Date());
    } catch {
      if (turn === latest) showFailure(output);
    }
    if (turn === latest) output.results.removeAttribute("aria-busy");
  };

  const runAddress = () => {
    const parameters = new URLSearchParams(location.search);
    field.value = cut(parameters.get("q") ?? "");
    for (const filter of filters) {
      filter.value = parameters.get(filter.name) ?? "";
      // A value that the list does not have would show as nothing chosen, but filter.
      if (filter.selectedIndex < 0) filter.value = "";
    }
    void run(field.value);
  };

  const ask = () => {
    const parameters = new URLSearchParams({ q: cut(field.value) });
    for (const { name, value } of filters) if (value !== "") parameters.set(name, value);
    history.pushState(null, "", `${location.pathname}?${parameters.toString()}`);
    void run(cut(field.value));
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  for (const filter of filters) filter.addEventListener("change", ask);
  addEventListener("popstate", runAddress);
  runAddress();
}

function cut(query: string): string {
  return query.trim().slice(0, longestQuery);
}
