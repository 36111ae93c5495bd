/** One custom property of the token sheet: `--ink`, `#1f2328`. */
type Tokens = Readonly<Record<string, string>>;

/** The colours of one way of looking: daylight or dark, with more contrast or not. */
export interface Scheme {
  name: string;
  tokens: Tokens;
}

/** Two colours that meet on pages, and the contrast that WCAG 2.2 asks of them. */
export interface ColourPair {
  of: string;
  on: string;
  use: string;
  /** 4.5 for text (§1.4.3), 3 for what only shows where something is (§1.4.11). */
  least: number;
}

/** Every pair of colours that the style sheets put together. */
export const colourPairs: readonly ColourPair[] = [
  { of: "--ink", on: "--paper", use: "正文", least: 4.5 },
  { of: "--ink", on: "--surface", use: "卡片里的正文", least: 4.5 },
  { of: "--ink", on: "--river-soft", use: "提示里的正文", least: 4.5 },
  { of: "--ink-soft", on: "--paper", use: "次要的字", least: 4.5 },
  { of: "--ink-soft", on: "--surface", use: "卡片里次要的字", least: 4.5 },
  { of: "--river", on: "--paper", use: "链接", least: 4.5 },
  { of: "--river", on: "--surface", use: "按钮上的字", least: 4.5 },
  { of: "--river", on: "--river-soft", use: "提示里的链接", least: 4.5 },
  { of: "--paper", on: "--river", use: "搜索按钮", least: 4.5 },
  { of: "--paper", on: "--ink", use: "重要提示", least: 4.5 },
  { of: "--urgent", on: "--paper", use: "紧急", least: 4.5 },
  { of: "--urgent", on: "--urgent-soft", use: "紧急电话", least: 4.5 },
  { of: "--paper", on: "--urgent", use: "应急公告", least: 4.5 },
  { of: "--line-strong", on: "--paper", use: "按钮的边", least: 3 },
  { of: "--line-strong", on: "--surface", use: "卡片里按钮的边", least: 3 },
];

/** The custom properties of the n-th `:root` block of a style sheet. */
function rootBlock(css: string, index: number): Tokens {
  const block = [...css.matchAll(/:root\s*\{([^}]*)\}/g)][index]?.[1] ?? "";
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
}

/** The four ways of looking, from the sheets that the pages use. */
export function colourSchemes(tokensCss: string, modesCss: string): Scheme[] {
  const light = rootBlock(tokensCss, 0);
  const dark = { ...light, ...rootBlock(tokensCss, 1) };
  return [
    { name: "浅色", tokens: light },
    { name: "深色", tokens: dark },
    {
      name: "浅色，加强对比",
      tokens: { ...light, ...rootBlock(modesCss, 0) },
    },
    {
      name: "深色，加强对比",
      // What the first of the two blocks sets and the second does not stays.
      tokens: { ...dark, ...rootBlock(modesCss, 0), ...rootBlock(modesCss, 1) },
    },
  ];
}

/** The contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
