import { describe, expect, it } from "vitest";
import { cardsOf } from "./cards.ts";
import { kitOf } from "./kit.ts";
import { kitFiles } from "./kitFiles.ts";
import { kitProblems } from "./kitProblems.ts";
import { characters, shortened } from "./limits.ts";
import { menuOf } from "./menu.ts";
import { repliesOf } from "./replies.ts";
import type { KitGuide, KitPhone, KitSource } from "./source.ts";

const base = "https://example.cn/base/";
const appId = "wx0000000000000000";

const phone = (part: Partial<KitPhone>): KitPhone => ({
  ...{ id: "p", title: "示例电话", summary: "", url: `${base}phones/p/`, searchWords: [] },
  ...{ demo: false, verifiedAt: "2026-11-01", purpose: "示例用途", situations: [], priority: 1 },
  ...{ numbers: [{ number: "12345", tel: "tel:12345" }], ...part },
});
const guide = (part: Partial<KitGuide>): KitGuide => ({
  ...{ id: "g", title: "示例指南", summary: "示例说明", url: `${base}guides/g/` },
  ...{ searchWords: [], demo: false, verifiedAt: "2026-11-01", domain: "medical" },
  ...{ consultation: [], channels: [], ...part },
});
const source = (part: Partial<KitSource>): KitSource => ({
  ...{ base, guides: [], phones: [], videos: [] },
  ...part,
});
const words = (part: Partial<KitSource>) =>
  repliesOf(source(part)).rules.map(({ keywords }) => keywords.map(({ word }) => word));

describe("a reply", () => {
  it("has the dialable numbers of a phone, and no other", () => {
    const numbers = [
      { number: "020-00000000", label: "办公室" },
      { number: "12345", tel: "tel:12345", label: "热线", hours: "全天" },
    ];
    const { rules } = repliesOf(source({ phones: [phone({ numbers })] }));
    expect(rules[0]?.reply).toBe(`示例电话\n示例用途\n热线：12345（全天）\n详情：${base}phones/p/`);
  });

  it("is not made for a phone that nobody may dial", () => {
    const phones = [phone({ numbers: [{ number: "020-00000000" }] })];
    const { rules, leftOut } = repliesOf(source({ phones }));
    expect(rules).toEqual([]);
    expect(leftOut).toEqual([{ title: "示例电话", reason: "没有可以拨打的号码" }]);
  });

  it("of a guide names the dialable numbers to ask", () => {
    const numbers = [{ number: "12345", tel: "tel:12345" }, { number: "020-00000000" }];
    const { rules } = repliesOf(
      source({ guides: [guide({ consultation: [{ id: "p" }] })], phones: [phone({ numbers })] }),
    );
    expect(rules[1]?.reply).toBe(`示例指南\n示例说明\n咨询示例电话：12345\n详情：${base}guides/g/`);
  });

  it("says when its content is an example or was not checked", () => {
    const guides = [
      guide({ title: "甲乙", demo: true }),
      guide({ title: "丙丁", verifiedAt: undefined }),
    ];
    const replies = repliesOf(source({ guides })).rules.map(({ reply }) => reply.split("\n")[0]);
    expect(replies).toEqual(["甲乙（示例）", "丙丁（待核实）"]);
  });

  it.each([250, 251, 299, 300, 3000])("keeps to 300 characters with a summary of %i", (length) => {
    const { rules } = repliesOf(source({ guides: [guide({ summary: "长".repeat(length) })] }));
    const reply = rules[0]?.reply ?? "";
    expect(characters(reply)).toBeLessThanOrEqual(300);
    expect(characters(reply)).toBe(
      Math.min(300, length + characters(`示例指南\n\n详情：${base}guides/g/`)),
    );
    expect(reply.endsWith(`\n详情：${base}guides/g/`)).toBe(true);
  });

  it("leaves out whole numbers from the last, never the link", () => {
    const numbers = Array.from({ length: 40 }, (_, index) => ({
      number: `020-${String(index).padStart(8, "0")}`,
      tel: "tel:0",
    }));
    const reply = repliesOf(source({ phones: [phone({ numbers })] })).rules[0]?.reply ?? "";
    expect(characters(reply)).toBeLessThanOrEqual(300);
    expect(reply.match(/^电话：020-\d{8}$/gm)?.length).toBeGreaterThan(10);
    expect(reply.match(/020-\d*$/gm)?.every((number) => number.length === 12)).toBe(true);
    expect(reply).toContain(`详情：${base}phones/p/`);
  });
});

describe("keywords", () => {
  it("are the title, a short number, what people call it and when they need it", () => {
    const numbers = ["020-00000000", "12345"].map((number) => ({ number, tel: `tel:${number}` }));
    const undialable = { number: "95598" };
    const phones = [
      phone({ numbers: [...numbers, undialable], searchWords: ["热线"], situations: ["水管爆了"] }),
    ];
    expect(words({ phones })).toEqual([["示例电话", "12345", "热线", "水管爆了"]]);
  });

  it("belong to one rule, whatever their width and case, and a title to its document", () => {
    const phones = [phone({ searchWords: ["示例指南", "ABC"] })];
    const guides = [guide({ searchWords: ["ａｂｃ", " 独有 "] })];
    expect(words({ phones, guides })).toEqual([
      ["示例电话", "12345", "ABC"],
      ["示例指南", "独有"],
    ]);
  });

  const lengths: [length: number, isKept: boolean][] = [
    [1, false],
    [2, true],
    [30, true],
    [31, false],
  ];
  it.each(lengths)("of %i characters: kept is %s", (length, isKept) => {
    const word = "词".repeat(length);
    expect(words({ guides: [guide({ searchWords: [word] })] })[0]?.includes(word)).toBe(isKept);
  });

  it("are at most ten", () => {
    const searchWords = Array.from({ length: 20 }, (_, index) => `叫法${index}`);
    expect(words({ guides: [guide({ searchWords })] })[0]).toEqual([
      "示例指南",
      ...searchWords.slice(0, 9),
    ]);
  });

  it("inside a longer one of another rule must be the whole message", () => {
    const guides = [
      guide({ title: "长者饭堂", searchWords: ["长者"] }),
      guide({ title: "其他", searchWords: ["饭堂"] }),
    ];
    const matches = repliesOf(source({ guides })).rules.flatMap(({ keywords }) => keywords);
    expect(matches).toEqual([
      { word: "长者饭堂", match: "contain" },
      { word: "长者", match: "contain" },
      { word: "其他", match: "contain" },
      { word: "饭堂", match: "equal" },
    ]);
  });
});

describe("rules", () => {
  it("are at most 200, phones first, and the rest is named", () => {
    const guides = Array.from({ length: 250 }, (_, index) => guide({ title: `指南${index}` }));
    const { rules, leftOut } = repliesOf(source({ guides, phones: [phone({})] }));
    expect(rules.length).toBe(200);
    expect(rules[0]?.name).toBe("示例电话");
    expect(leftOut.length).toBe(51);
    expect(leftOut[0]).toEqual({ title: "指南199", reason: "公众号最多 200 条规则" });
  });

  it("without a keyword of their own are named, too", () => {
    const { rules, leftOut } = repliesOf(source({ guides: [guide({}), guide({})] }));
    expect(rules.length).toBe(1);
    expect(leftOut).toEqual([{ title: "示例指南", reason: "关键词都已用在别的规则里，或太长" }]);
  });
});

describe("the menu", () => {
  it("leads to the parts of life with the most guides, at most five", () => {
    const domains = [
      "legal",
      "veterans",
      "veterans",
      "culture",
      "housing",
      "medical",
      "disability",
    ];
    const guides = domains.map((domain) => guide({ domain: domain as KitGuide["domain"] }));
    const last = menuOf({ base, guides }).button[2];
    expect(last?.sub_button.map(({ name }) => name)).toEqual([
      ...["优抚", "医疗", "文化", "助残", "住房"],
    ]);
    expect(last?.sub_button[0]?.url).toBe(`${base}topics/veterans/`);
  });

  it("has no button without anything below it", () => {
    expect(menuOf({ base, guides: [] }).button.map(({ name }) => name)).toEqual(["应急", "办事"]);
  });
});

describe("a video of 视频号", () => {
  const video = {
    ...{ title: "示例视频", accountName: "示例号", finderUserName: "sph1", feedId: "export/1=" },
    ...{ document: "示例指南", url: `${base}guides/g/` },
  };

  it("is listed with what an editor searches for and what opens it in a mini-program", () => {
    const kit = kitOf(source({ videos: [video] }));
    const open = 'wx.openChannelsActivity({"finderUserName":"sph1","feedId":"export/1="})';
    expect(kit.videos).toEqual([{ ...video, open }]);
    const files = kitFiles(kit, { base, day: "2026-11-22" });
    expect(files["README.md"]).toContain("| 示例视频 | 示例号 | sph1 | export/1= |");
    expect(JSON.parse(files["videos.json"] ?? "")).toEqual({ videos: kit.videos });
  });
});

describe("cards", () => {
  const channel = { name: "示例小程序", appId, path: 'pages/a?b=1&c="2"' };
  it("are made of the mini-programs of guides, with the page as a way out", () => {
    expect(cardsOf(source({ guides: [guide({ channels: [channel, { name: "窗口" }] })] }))).toEqual(
      [
        {
          ...{ title: "示例指南：示例小程序", appId, path: channel.path, url: `${base}guides/g/` },
          html: `<a data-miniprogram-appid="${appId}" data-miniprogram-path="pages/a?b=1&amp;c=&quot;2&quot;" href="${base}guides/g/">示例指南：示例小程序</a>`,
        },
      ],
    );
  });

  it("are there for every guide when the district has a mini-program", () => {
    const paths = cardsOf(source({ guides: [guide({})] }), appId).map(({ path }) => path);
    expect(paths).toEqual(["pages/phones/index", "pages/detail/index?type=guide&document=g"]);
  });
});

describe("a kit of much too much", () => {
  it("keeps to every limit", () => {
    const long = (index: number) => `${index}${"长".repeat(400)}`;
    const searchWords = Array.from({ length: 30 }, (_, index) => `词${index}`);
    const guides = Array.from({ length: 300 }, (_, index) =>
      guide({
        title: long(index),
        summary: long(index),
        searchWords: [...searchWords, `词目${index}`],
      }),
    );
    expect(kitProblems(kitOf(source({ guides }), appId))).toEqual([]);
  });

  it("is shortened by whole characters", () => {
    expect(shortened("𠮷𠮷𠮷", 2)).toBe("𠮷…");
    expect(shortened("𠮷𠮷", 2)).toBe("𠮷𠮷");
  });
});
