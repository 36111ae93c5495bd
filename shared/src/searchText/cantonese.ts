import { cantoneseWords } from "./cantoneseWords.ts";

type Rule = readonly [pattern: RegExp, written: string];

// A lookbehind needs Safari 16: what stands before is captured and put back.

/** What its neighbours make a Cantonese word, before these are words of written Chinese themselves. */
const amongCantonese: readonly Rule[] = [
  // 俾车撞: given before a harm is suffered.
  [
    /[畀俾]([一-鿿]{1,4}?)(?=撞|咬|呃|骗|炒|闹|偷|抢|虾|欺|烫|罚|赶|打(?![针电工扫印车折风开]))/gu,
    "被$1",
  ],
  [/被([一-鿿]{1,4}?)虾(?![仁米饺蟹条])/gu, "被$1欺负"],
  [/虾(?=[我佢])/gu, "欺负"],
  // 身体唔好 is a state; only before a verb it is “don’t”.
  [
    /(身体|身子|心情|精神|胃口|记性|视力|成绩|态度|质量|环境|空气|卫生|手脚|[眼耳腰脚腿])唔好/gu,
    "$1不好",
  ],
  [/跌咗(?=银包|荷包|钱包|手机|电话|锁匙|[^，。]{0,4}[证卡])/gu, "丢了"],
  [/跌咗(?!落)/gu, "摔了"],
  [/去边(?![境防疆缘远角度处间个有只样])/gu, "去哪里"],
  [/([我你他她佢]|^|\s)个[仔女](?![人儿士生性孩工童的职细])/gu, "$1孩子"],
  [/打交(?![通警道易管互流给费代接由])/gu, "打架"],
  [/(^|[^物回交分倒])流货(?![车运物])/gu, "$1假货"],
  [/荷包(?!蛋)/gu, "钱包"],
  [/([\d十百千万几])蚊(?![子虫帐香])/gu, "$1元"],
];

const notHow = "[^选改地几网站一二两三四五六七八九十早晚重有热观试景优缺特零半定大小医0-9]";
/** The same for what is written Chinese by then. */
const amongWritten: readonly Rule[] = [
  [/(^|[^调完平规齐工修重休])整(?=菜|饭|蛋糕|点心|面包|糖水|汤|饼|月饼|粽|饺|东西吃)/gu, "$1做"],
  [new RegExp(`(^|${notHow})点整(?![治改理合顿体个形天洁修容齐数点])`, "gu"), "$1怎么办"],
  // 点 before a verb is “how”, unless it ends a word such as 选点 or 几点.
  [
    new RegExp(
      `(^|${notHow})点(?=报|领|拿|申|办|做|计|去|交|填|联|预|找|算|用|坐|搭|看|买|入|登|投|样|换)`,
      "gu",
    ),
    "$1怎么",
  ],
];
const anyWord = new RegExp([...cantoneseWords.keys()].sort(longestFirst).join("|"), "gu");

/**
 * The text in written Chinese. Expects simplified characters in lower case. Applied to pages and to
 * queries alike, longest word first, so that 睇病 on a page and 看病 in a query meet. What a district
 * calls its own services belongs to the editors' lexicon, not here.
 */
export function fromCantonese(text: string): string {
  const words = applied(amongCantonese, text).replace(
    anyWord,
    (word) => cantoneseWords.get(word) ?? word,
  );
  return applied(amongWritten, words);
}

function applied(rules: readonly Rule[], text: string): string {
  return rules.reduce((sofar, [pattern, written]) => sofar.replace(pattern, written), text);
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}
