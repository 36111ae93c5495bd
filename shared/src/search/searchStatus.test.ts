import { expect, it } from "vitest";
import { searchStatus } from "./searchStatus.ts";

const results = (confident: number, possible: number) => [
  ...Array.from({ length: confident }, () => ({ confident: true })),
  ...Array.from({ length: possible }, () => ({ confident: false })),
];

it.each([
  ["only answers", 3, 0, "找到3条。"],
  ["answers and others", 3, 2, "找到3条，另有2条可能相关。"],
  ["no answer, but something near", 0, 4, "没有完全匹配的，找到4条可能相关的。"],
  ["nothing", 0, 0, "没有找到。"],
])("a search says in one line what it came to: %s", (_, confident, possible, text) => {
  expect(searchStatus(results(confident, possible))).toBe(text);
});
