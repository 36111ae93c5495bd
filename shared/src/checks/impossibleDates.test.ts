import { describe, expect, it } from "vitest";
import { objections } from "./testSubject.ts";

describe("A day or time that does not exist is an error", () => {
  it.each([
    "2026年2月30日截止",
    "2026年2月29日",
    "4月31日下午",
    "13月1日",
    "6月0日",
    "2026年13月起",
    "2026年0月",
    "２０２６年２月３０日",
    "2026-02-30",
    "2026/04/31",
    "2026.13.01",
    "2025 年 11 月 31 号",
    "下午25:00开始",
    "上午9:75",
    "时间：8:60",
  ])("%s", (text) => {
    expect(objections("impossibleDates", text)).toBe(1);
  });
});

describe("What is a date, or none at all, passes", () => {
  it.each([
    "2024年2月29日",
    "2月29日",
    "12月31日",
    "2026-03-05",
    "2026年3月",
    "满12个月",
    "每月25日前",
    "1至15月龄",
    "020-12345678",
    "4.31 公里",
    "上午9:00—11:30",
    "24:00 关门",
    "比例 3:75",
    "粤B2-20090059",
    "GB 11643-1999-13-45",
    "版本 2026.13",
  ])("%s", (text) => {
    expect(objections("impossibleDates", text)).toBe(0);
  });
});
