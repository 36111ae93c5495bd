import { describe, expect, it } from "vitest";
import { normalised } from "./normalise.ts";

describe("text as the search sees it", () => {
  it.each([
    ["a spaced number is one number", "打 1 2 3 4 5", "打 12345"],
    ["spaced in full width, too", "１　２　３　４　５", "12345"],
    ["spaced, between characters", "电话1 2 0急救", "电话120急救"],
    ["two spaced numbers stay two", "1 1 0、1 1 9", "110、119"],
    ["numbers beside each other stay apart", "110 119", "110 119"],
    ["two digits are not spelt out", "3 5", "3 5"],
    ["digits of a longer number are left", "020 1 2 3", "020 123"],
    ["neither are digits before a longer number", "1 2 345", "1 2 345"],
    ["full width is plain", "ＡＰＰ", "app"],
    ["capitals are small", "WiFi", "wifi"],
    ["ligatures of Unicode are their characters", "㈱ ℡", "(株) tel"],
    ["invisible characters are gone", "居\u200b住\u00ad证", "居住证"],
  ])("%s: %s", (_, text, plain) => {
    expect(normalised(text)).toBe(plain);
  });

  it("writes traditional characters as simplified ones", () => {
    const simplified = new Map(
      [...["長长", "飯饭"]].map((pair) => [pair.charAt(0), pair.charAt(1)]),
    );
    expect(normalised("長者飯堂", simplified)).toBe("长者饭堂");
  });

  it.each([
    ["睇病点报销", "看病怎么报销"],
    ["阿婆去边度食饭", "老人去哪里吃饭"],
    ["冇钱交租", "没钱交房租"],
    ["细路放学冇人睇", "孩子放学没人看"],
    ["揾唔到工点算", "找不到工怎么办"],
    ["攞结婚证", "领结婚证"],
    ["俾人呃咗钱", "被人骗了钱"],
    ["装𨋢", "装电梯"],
    ["系唔系要去差馆", "是不是要去派出所"],
    ["BB出世", "宝宝出生"],
    ["想学整餸", "想学做菜"],
    ["边度有得打波", "哪里可以打球"],
    ["去边游水", "去哪里游泳"],
    ["有人打交", "有人打架"],
    ["买咗流嘢唔畀退", "买了假货不给退"],
    ["买到流货", "买到假货"],
    ["唔使畀钱嘅卡点整", "免费的卡怎么办"],
    ["点整蛋糕", "怎么做蛋糕"],
    ["健身房执笠走佬", "健身房倒闭跑路"],
    ["银包跌咗", "钱包摔了"],
    ["跌咗荷包", "丢了钱包"],
    ["泊车叉电", "停车充电"],
    ["谂唔开唔想做人", "想不开不想活"],
    ["我个女发烧", "我孩子发烧"],
    ["热到头晕想呕", "热到头晕想吐"],
    ["肚屙", "拉肚子"],
    ["细佬俾车撞", "弟弟被车撞"],
    ["畀同学虾", "被同学欺负"],
    ["瞓唔到", "睡不着"],
    ["阿婆身子唔好", "老人身子不好"],
    ["唔好走", "不要走"],
    ["企唔起身", "站不起来"],
    ["罚二百蚊", "罚二百元"],
  ])("writes Cantonese as it is written elsewhere: %s", (cantonese, written) => {
    expect(normalised(cantonese)).toBe(written);
  });

  it.each([
    ..."社区食堂 食品安全 医保选点改点 几点开门 一点五元 关系证明 公共厕所 上午9点办公".split(" "),
    ..."调整饭堂菜单 景点整治 九点整 拨打交通热线 打交道 物流货车 荷包蛋 灭蚊子".split(" "),
    ..."两个女人 一个仔细的人 呕吐 企业 浓郁 下跌 去边境 虾仁".split(" "),
  ])("leaves what only looks like Cantonese: %s", (text) => {
    expect(normalised(text)).toBe(text);
  });

  it.each([
    ["没有收入", "没收入"],
    ["家里没有水没有电", "家里没水没电"],
    ["没有", "没"],
    ["有没有补贴", "有没有补贴"],
    ["有冇补贴", "有没有补贴"],
    ["冇电", "没电"],
  ])("没有 is 没, unless it asks: %s", (text, plain) => {
    expect(normalised(text)).toBe(plain);
  });

  it("takes text of any length without a long wait", () => {
    expect(normalised("1 ".repeat(50_000))).toHaveLength(50_001);
    expect(normalised("点".repeat(50_000))).toHaveLength(50_000);
  });
});
