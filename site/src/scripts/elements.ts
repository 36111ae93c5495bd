/** Makes an element with a text and a class. Nodes, never markup: no text of a document is code. */
export function element(name: string, text = "", className = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== "") made.className = className;
  return made;
}

/** Replaces what is in an element. Not replaceChildren: Chrome 80 and Safari 13 do not have it. */
export function replaceContent(place: HTMLElement, parts: readonly (Node | string)[]): void {
  place.textContent = "";
  place.append(...parts);
}
