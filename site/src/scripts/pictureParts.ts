/** How a line of the picture is set. */
export type PictureStyle = "title" | "lead" | "heading" | "item" | "number";

export interface PicturePart {
  style: PictureStyle;
  text: string;
}

const styles: Readonly<Record<string, PictureStyle>> = {
  ".page > h1": "title",
  ".page > .lead": "lead",
  "#materials h2": "heading",
  "#materials li label": "item",
  "#steps h2": "heading",
  "#steps li > strong": "item",
  "#phones h2": "heading",
  "#phones .phone-list > li": "number",
  ".fridge-first a": "number",
  ".fridge tbody tr": "number",
};

/** What a picture of the page says, in the page's order: the facts that people forward and keep. */
export function pictureParts(page: Document): PicturePart[] {
  const found = page.querySelectorAll<HTMLElement>(Object.keys(styles).join(","));
  return [...found].flatMap((element): PicturePart[] => {
    const style = Object.entries(styles).find(([selector]) => element.matches(selector))?.[1];
    const text = style === "number" ? numberText(element) : words(element);
    return style && text !== "" ? [{ style, text }] : [];
  });
}

/** `医保热线：020-12345、12393（未经拨测）`: what it is, and the numbers with what must be known of them. */
function numberText(element: HTMLElement): string {
  const all = [...element.querySelectorAll<HTMLElement>(".number")].map(words);
  const notice = words(element.querySelector<HTMLElement>(".number-notice"));
  const what = words(
    element.querySelector<HTMLElement>("a:not(.call):not(.number), th, .number + span"),
  );
  const label = what.replace(all[0] ?? "", "");
  // A line to write on, such as that of the family, has no number.
  if (all.length === 0) return "";
  return `${label}：${all.join("、")}${notice === "" ? "" : `（${notice}）`}`;
}

function words(element: HTMLElement | null): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
