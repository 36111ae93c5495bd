import { element, replaceContent } from "./elements.ts";
import type { SearchClient } from "./searchClient.ts";

const form = document.querySelector<HTMLFormElement>("form.search");
const field = form?.querySelector<HTMLInputElement>("input[name=q]");
const list = form?.querySelector<HTMLElement>("[data-suggestions]");

if (form && field && list) start(form, field, list);

/**
 * Suggestions under the search field, as the ARIA combobox pattern asks: the focus stays in the field,
 * arrows move through the list, Enter takes, Escape closes. Nothing is loaded before the field is
 * touched: old phones on slow networks pay per megabyte.
 */
function start(form: HTMLFormElement, field: HTMLInputElement, list: HTMLElement) {
  let client: Promise<SearchClient> | undefined;
  let chosen = -1;
  let latest = 0;

  // Set here: where scripts do not run, it is a plain field that suggests nothing.
  attributes(field, {
    ...{ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" },
    "aria-controls": list.id,
  });
  attributes(list, { role: "listbox", "aria-label": "搜索建议" });

  const load = () => {
    client ??= import("./searchClient.ts").then(({ searchClient }) =>
      searchClient(form.dataset.base ?? "/"),
    );
    return client;
  };
  const options = () => Array.from(list.children) as HTMLElement[];

  const show = (names: readonly string[]) => {
    chosen = -1;
    field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-expanded", String(names.length > 0));
    list.hidden = names.length === 0;
    replaceContent(list, names.map(option));
  };

  const take = (name: string) => {
    field.value = name;
    close();
    // Not requestSubmit: Safari 13 does not have it.
    form.querySelector("button")?.click();
  };

  const close = () => {
    latest += 1;
    show([]);
  };

  const move = (step: number) => {
    const all = options();
    if (all.length === 0) return;
    // One place more than options: none chosen, what was typed.
    chosen = ((chosen + 1 + step + all.length + 1) % (all.length + 1)) - 1;
    all.forEach((one, index) => one.setAttribute("aria-selected", String(index === chosen)));
    const current = all[chosen];
    if (current) field.setAttribute("aria-activedescendant", current.id);
    else field.removeAttribute("aria-activedescendant");
  };

  const suggest = async () => {
    const turn = ++latest;
    const names = await load()
      .then((search) => search.suggest(field.value))
      .catch(() => []);
    if (turn === latest && document.activeElement === field) show(names);
  };

  field.addEventListener("focus", () => void load().catch(() => (client = undefined)));
  field.addEventListener("input", (event) => {
    // Half-typed pinyin of an input method is not what somebody means to search for.
    if (!("isComposing" in event && event.isComposing)) void suggest();
  });
  field.addEventListener("compositionend", () => void suggest());
  field.addEventListener("blur", close);
  form.addEventListener("submit", close);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) take(options()[chosen]?.textContent ?? "");
    else return;
    event.preventDefault();
  });
  // Before the field loses the focus and the list with it.
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const pressed = (event.target as HTMLElement).closest("[role=option]");
    if (pressed) take(pressed.textContent);
  });
}

function option(name: string, index: number): HTMLElement {
  const made = element("li", name);
  made.id = `search-option-${index}`;
  made.setAttribute("role", "option");
  made.setAttribute("aria-selected", "false");
  return made;
}

function attributes(place: HTMLElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) place.setAttribute(name, value);
}
