const containers = [
  ...[
    "p",
    "h1",
    "h2",
    "h3",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "table",
    "tbody",
    "tr",
    "td",
    "th",
  ],
  ...["strong", "b", "i", "em", "u", "s", "sub", "sup", "code", "a", "a", "a"],
  ...[
    "div",
    "span",
    "section",
    "font",
    "pre",
    "svg",
    "picture",
    "iframe",
    "form",
    "button",
    "details",
  ],
];
const voids = [
  "<br>",
  "<br/>",
  "<hr>",
  '<img src="/a.png" alt="图">',
  '<img src="data:x">',
  "<input>",
];
const attributes = [
  "",
  "",
  "",
  ' href="https://a.cn/?a=1&b=2"',
  ' href="javascript:alert(1)"',
  ' href="//e.cn"',
  ' src="/a.png"',
  " onclick=alert(1)",
  ' style="color:red"',
  ' colspan="2"',
  ' class="<p>"',
];
const glue = ["", " ", "\n", "&nbsp;", "&lt;", "&amp;amp;", "<!-- x -->", "</p>", "</li>", "</a>"];

/** A piece of HTML as bad as pasted HTML can be, the same for the same seed, with numbered words. */
export function randomHtml(seed: number): string {
  const random = generator(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  let count = 0;
  const piece = (depth: number): string => {
    const chance = random();
    if (depth === 0 || chance < 0.3) return `字${++count}${pick(glue)}`;
    if (chance < 0.4) return pick(voids);
    const tag = pick(containers);
    const children = Array.from({ length: Math.floor(random() * 4) }, () => piece(depth - 1));
    const close = random() < 0.85 ? `</${tag}>` : "";
    return `<${tag}${pick(attributes)}>${pick(glue)}${children.join("")}${close}`;
  };
  return Array.from({ length: 4 }, () => piece(5)).join("");
}

/** The words of `randomHtml`, in order. */
export function words(html: string): string[] {
  return html.match(/字\d+/g) ?? [];
}

/** Numbers in [0, 1), repeatable (the generator of Numerical Recipes). */
function generator(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
