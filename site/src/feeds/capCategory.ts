/** The words of an event that tell which category of CAP 1.2 §3.2.2 it belongs to, in this order. */
const categories: readonly (readonly [category: string, words: RegExp])[] = [
  ["Met", /暴雨|台风|高温|寒冷|低温|大风|雷|冰雹|大雾|灰霾|干旱|龙卷|强对流|气象/],
  ["Geo", /地震|滑坡|泥石流|塌|地质|海啸/],
  ["Fire", /火灾|火险|山火|起火/],
  ["Health", /疫|传染|流感|登革|食物中毒|食品安全/],
  ["Env", /水质|污染|泄漏|泄露/],
  ["Transport", /道路|交通|地铁|公交|航班|轮渡|封路/],
  ["Infra", /停水|停电|停气|断网|供水|供电|燃气|水浸|内涝/],
  ["Security", /恐怖|袭击|走失|通缉|诈骗/],
  ["Rescue", /搜救|救援/],
];

/** The CAP category of an event in an editor's words; `Other` when no word is known. */
export function capCategory(event: string): string {
  return categories.find(([, words]) => words.test(event))?.[0] ?? "Other";
}
