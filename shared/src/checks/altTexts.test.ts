import { describe, expect, it } from "vitest";
import { foundBy } from "./testSubject.ts";

const about = (alt: string) => foundBy("altTexts", { image: { alt } }).length;

describe("An alternative text that says nothing", () => {
  it.each([
    ...["图片", "图", "照片", "一张图片", "这是图片", "海报", "截图", "图1", "图片 2", "照片（1）"],
    ...["image", "IMG_20260305.jpg", "DSC01234", "微信图片_20260305093000.jpg", "photo.png"],
    ...["123", "...", "无", "未命名.png", "封面图片".replace("图片", "")],
  ])("%s", (alt) => {
    expect(about(alt)).toBe(1);
  });
});

describe("An alternative text that says what is there", () => {
  it.each([
    ...["志愿者在小区门口派发防台风传单", "活动海报：3月7日上午义诊", "报名二维码，扫码进入小程序"],
    ...["海珠区党群服务中心正门", "办理流程图：申请、审核、发证", "长者饭堂", "老人在拍照片"],
  ])("%s", (alt) => {
    expect(about(alt)).toBe(0);
  });
});

it("Pictures inside a text are looked at too, titles are not", () => {
  expect(
    foundBy("altTexts", { body: { html: '<img src="https://a.cn/" alt="图片" />' } }),
  ).toHaveLength(1);
  expect(foundBy("altTexts", { title: "图片" })).toEqual([]);
});
