import { describe, expect, it } from "vitest";
import { foundBy, objections } from "./testSubject.ts";
import { checkSign } from "./privateData/identityNumber.ts";

const check = "privateData";
/** Made up, with a right check sign; the first is the example of GB 11643-1999 itself. */
const standard = "11010519491231002X";
const first17 = "44010519900101123";
const id = first17 + checkSign(first17);
const inChinese = (digits: string) =>
  Array.from(digits, (digit) => "〇一二三四五六七八九".charAt(Number(digit))).join("");
const inCapitals = (digits: string) =>
  Array.from(digits, (digit) => "零壹贰叁肆伍陆柒捌玖".charAt(Number(digit))).join("");
const fullWidth = (text: string) =>
  Array.from(text, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join("");
/** 中国移动's own number, known to everybody. */
const mobile = "13800138000";

describe("Private data are found", () => {
  it.each<[string, string]>([
    ["an identity number", `身份证号：${id}。`],
    ["the example of the standard, with X", standard],
    ["a small x", "11010519491231002x"],
    ["full-width digits", fullWidth(id)],
    ["a full-width X", fullWidth(standard)],
    ["a Cyrillic Х", "11010519491231002Х"],
    ["a multiplication sign for X", "11010519491231002×"],
    ["spaces between groups", "440105 19900101 " + id.slice(14)],
    ["a space after each digit", id.split("").join(" ")],
    ["hyphens", `${id.slice(0, 6)}-${id.slice(6, 14)}-${id.slice(14)}`],
    ["dots in the middle", `${id.slice(0, 6)}·${id.slice(6, 14)}·${id.slice(14)}`],
    ["Chinese digits", inChinese(id)],
    ["Chinese capitals", inCapitals(id)],
    ["Chinese and Arabic digits mixed", `${inChinese(id.slice(0, 9))}${id.slice(9)}`],
    ["the letter O for zero", id.replaceAll("0", "O")],
    ["the letter l for one", id.replace("1", "l")],
    ["signs that nobody sees", id.split("").join("\u200b")],
    ["circled digits", id.replaceAll("1", "①")],
    ["mathematical digits", id.replaceAll("9", "𝟗")],
    ["Arabic-Indic digits", id.replaceAll("5", "٥")],
    ["broken over two lines", `${id.slice(0, 14)}\n${id.slice(14)}`],
    ["between letters", `ID${id}号`],
    ["behind a date in one run", `20260305${id}`],
    ["15 digits of before 1999", "440105700101123"],
    ["15 digits in groups", "440105 700101 123"],
    ["a residence permit for 港澳台", "81000019900101123" + checkSign("81000019900101123")],
    ["a bank card", "卡号6222021234567890128"],
    ["a bank card in fours", "6222 0212 3456 7890 128"],
    ["a bank card with 16 digits", "4367421234567896"],
    ["a mobile number", `请联系${mobile}`],
    ["a mobile number in groups", "138 0013 8000"],
    ["a mobile number with hyphens", "138-0013-8000"],
    ["a mobile number with +86", `+86 ${mobile}`],
    ["a mobile number with 86 in front", `86${mobile}`],
    ["a mobile number, full-width", fullWidth(mobile)],
    ["a mobile number in Chinese", "幺三八零零幺三八零零零"],
    ["a mobile number with letters O", "138OO138OOO"],
    ["a mobile number behind a landline", `020-12345678，${mobile}`],
    ["a mobile number behind a Chinese digit", `第一${mobile}`],
    ["a passport", "护照E12345678"],
    ["a newer passport", "EB1234567"],
    ["an official passport", "SE1234567"],
    ["a permit named as one", "港澳通行证：C12345678"],
    ["a licence plate", "车牌粤A12345"],
    ["a licence plate with a dot", "粤A·12B45"],
    ["a licence plate in small full-width letters", "粤ａ·１２３４５"],
    ["a licence plate of an electric car", "粤AD12345"],
    ["a licence plate of a driving school", "粤A1234学"],
  ])("%s", (_, text) => {
    expect(objections(check, text)).toBe(1);
  });
});

it("Two secrets beside each other are two findings", () => {
  expect(objections(check, `${id} ${mobile}`)).toBe(2);
});

describe("What only looks private passes", () => {
  it.each<[string, string]>([
    ["a wrong check sign", first17 + (checkSign(first17) === "0" ? "1" : "0")],
    ["a day that no calendar has", "44010519900230123" + checkSign("44010519900230123")],
    ["a region that does not exist", "99010519900101123" + checkSign("99010519900101123")],
    ["a region that no province has", "11440119900101123" + checkSign("11440119900101123")],
    ["a model that begins with letters", "AI1010519491231002X"],
    ["letters behind a 简称", "粤ABCDEG，拨打12345"],
    ["统一社会信用代码 with letters", "11440105MB2C92134X"],
    ["统一社会信用代码 in digits only", "91440101190514837X"],
    ["统一社会信用代码 of a 社会组织", "52440105564016898K"],
    ["a landline", "020-84123456"],
    ["a landline without a hyphen", "02084123456"],
    ["two landlines", "020-62123456 62123457"],
    ["two landlines on two lines", "62123456\n62123457"],
    ["a landline with an extension", "020-12345678-8001"],
    ["short numbers", "110、119、120、12345、96909"],
    ["a 400 number", "400-123-4567"],
    ["a 95 number with its follow-ups", "95598 按 1 再按 2"],
    ["a sender of short messages", "10690123456"],
    ["a document number", "粤府办〔2025〕13号"],
    ["another document number", "穗民规字〔2023〕12 号"],
    ["a postal code", "邮编510220"],
    ["a day", "2026-03-05"],
    ["days in Chinese", "二〇二五年十一月二十二日"],
    ["a period", "2025.01.01-2026.12.31"],
    ["days and times", "2026-03-05 09:00—11:30"],
    ["an amount", "13800138000元"],
    ["an amount with separators", "13,800,138,000"],
    ["an amount of money in words", "一万三千八百元"],
    ["GCJ-02 coordinates", "113.317290, 23.083800"],
    ["coordinates in the far east", "135.12345678"],
    ["区划代码", "440105001000"],
    ["区划代码 of a community", "440105001001"],
    ["基本编码", "000111001000"],
    ["a long project code", "2019-440105-83-01-012345"],
    ["ICP备案", "粤ICP备05012345号"],
    ["电信业务许可证", "粤B2-20090059"],
    ["公网安备", "粤公网安备44010502000123号"],
    ["a trunk road", "G4W2、S303"],
    ["a high-speed train", "G1234次"],
    ["a standard", "GB 11643-1999、ISO9001"],
    ["the name of a bus line", "粤运快线 B12"],
    ["an IP address", "192.168.100.10"],
    ["numbers of bus lines", "14 25 37 69 88 99"],
    ["a number of a web page", "见通知第1234567890123456号"],
    ["a card number with a wrong check digit", "6222021234567890121"],
    ["a number that no issuer uses", "1000000000000008"],
    ["a multiplication", "3×4"],
    ["paper", "A4、B5、210×297"],
    ["a year and a half", "2025—2026学年"],
  ])("%s", (_, text) => {
    expect(objections(check, text)).toBe(0);
  });
});

describe("Private data are found wherever they stand", () => {
  const cells = `<td>${id.slice(0, 6)}<strong>${id.slice(6, 14)}</strong>${id.slice(14)}</td>`;
  const table = `<table><tbody><tr><td>甲</td>${cells}</tr></tbody></table>`;
  const file = { sha256: "0".repeat(64), mimeType: "application/pdf", filename: `${id}.pdf` };
  it.each<[string, Record<string, unknown>, string]>([
    ["in a cell of a table", { body: { html: table } }, "body.html"],
    ["in a row of a list", { materials: [{ name: "表", note: id }] }, "materials.0.note"],
    ["in a list of lines", { eligibility: ["一", id] }, "eligibility.1"],
    ["in an alternative text", { image: { alt: id } }, "image.alt"],
    [
      "in the text of a picture",
      { body: { html: `<img src="https://a.cn/" alt="${id}">` } },
      "body.html",
    ],
    [
      "in the address of a link",
      { body: { html: `<a href="https://a.cn/?q=${id}">看</a>` } },
      "body.html",
    ],
    ["in a file name", { materials: [{ sample: file }] }, "materials.0.sample.filename"],
    ["in a web address", { officialUrl: `https://a.cn/${id}` }, "officialUrl"],
    ["in the name in the address", { slug: id.toLowerCase() }, "slug"],
    ["in a title", { title: id }, "title"],
  ])("%s", (_, document, path) => {
    expect(foundBy(check, document).map((finding) => finding.path)).toEqual([path]);
  });

  it("but not in hashes and permanent ids", () => {
    const document = {
      id,
      image: { sha256: id, alt: "志愿者" },
      owner: { type: "organisation", id },
    };
    expect(foundBy(check, document)).toEqual([]);
  });

  it("and page numbers of web addresses are no cards or telephones", () => {
    const officialUrl = "https://a.cn/content/6222021234567890128/post_13800138000.html";
    expect(foundBy(check, { officialUrl })).toEqual([]);
  });
});

describe("A mobile number in the directory", () => {
  const row = (consent?: object) => ({ numbers: [{ number: mobile, channel: "voice", consent }] });
  const record = { on: "2026-01-05", record: "同意书存办公室 2026-03 号" };
  it.each<[string, Record<string, unknown>, number]>([
    ["without a record of consent is private", row(), 1],
    ["with half a record is private", row({ on: "2026-01-05" }), 1],
    ["with an empty record is private", row({ ...record, record: " " }), 1],
    ["with a record may stand", row(record), 0],
    ["may then stand in the text too", { ...row(record), summary: `打${mobile}` }, 0],
    ["speaks for no other number", { ...row(record), summary: "打13900139000" }, 1],
  ])("%s", (_, document, times) => {
    expect(foundBy(check, document, "phone")).toHaveLength(times);
  });

  it("is only there a matter of consent", () => {
    expect(foundBy(check, row(record), "guide")).toHaveLength(1);
  });
});
