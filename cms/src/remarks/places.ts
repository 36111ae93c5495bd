/** The fields of a form by the tab that they stand on: what a remark can be pinned to. */
export interface Places {
  tab: string;
  fields: { name: string; label: string }[];
}

/** Opens the tab of a field and puts the cursor there, or into what holds it. */
export function goToField(path: string, places: readonly Places[]): void {
  const [top = ""] = path.split(".");
  const tab = places.find(({ fields }) => fields.some(({ name }) => name === top))?.tab;
  const buttons = [...document.querySelectorAll<HTMLElement>(".tabs-field__tab-button")];
  buttons.find((button) => button.textContent.includes(tab ?? "\0"))?.click();
  // The tab's fields are drawn after this.
  setTimeout(() => focusOn(path), 150);
}

function focusOn(path: string): void {
  const segments = path.split(".");
  for (let length = segments.length; length > 0; length -= 1) {
    const id = `field-${segments.slice(0, length).join("__")}`;
    const found = document.getElementById(id);
    if (!found) continue;
    const inside = "input, textarea, select, button, [contenteditable], [tabindex]";
    const target = found.matches(inside) ? found : found.querySelector<HTMLElement>(inside);
    found.scrollIntoView({ block: "center" });
    (target ?? found).focus({ preventScroll: true });
    return;
  }
}
