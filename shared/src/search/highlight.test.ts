import { expect, it } from "vitest";
import { highlighted } from "./highlight.ts";

const shown = (text: string, words: string[]) =>
  highlighted(text, words)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join("");

it.each([
  ["长者饭堂助餐", ["长者", "者饭", "饭堂"], "[长者饭堂]助餐"],
  ["穗好办APP", ["app"], "穗好办[APP]"],
  ["饭堂和饭堂", ["饭堂"], "[饭堂]和[饭堂]"],
  ["没有", ["饭堂", ""], "没有"],
  ["", ["饭堂"], ""],
  ["İ饭堂", ["饭堂"], "İ饭堂"],
])("%s, searched for by %j", (text, words, result) => {
  expect(shown(text, words)).toBe(result);
});
