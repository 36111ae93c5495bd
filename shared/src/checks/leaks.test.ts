import { expect, it } from "vitest";
import { findings } from "./registry.ts";
import { checkSign } from "./privateData/identityNumber.ts";

const times = process.env.LONG ? 20_000 : 500;

/** The same numbers on every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomNumbers(20260305);
const below = (limit: number) => Math.floor(random() * limit);
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
const padded = (value: number, length: number) => String(value).padStart(length, "0");

function identityNumber(): string {
  const birthday = `${1930 + below(90)}${padded(1 + below(12), 2)}${padded(1 + below(28), 2)}`;
  const first17 = `${pick(["440105", "110105", "310101"])}${birthday}${padded(below(1000), 3)}`;
  return first17 + checkSign(first17);
}

const secrets = [
  identityNumber,
  () => `1${3 + below(7)}${padded(below(1e9), 9)}`,
  () => `E${padded(below(1e8), 8)}`,
  () => `粤A${padded(below(1e5), 5)}`,
];
const disguises = [
  (text: string) => text,
  (text: string) => Array.from(text, (sign) => sign.normalize("NFKC")).join("\u200b"),
  (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
];
/** What makes other checks quote the place as well. */
const mistakes = [" ", ",帐户", "拨打电话", "（", "于2月30日", "。。", "登陆系统"];

it("no finding says what it has found, whichever check speaks", () => {
  for (let round = 0; round < times; round += 1) {
    const secret = pick(secrets)();
    const written = pick(disguises)(secret);
    const text = `${pick(mistakes)}老人家${pick(mistakes)}${written}${pick(mistakes)}请带证件`;
    const said = JSON.stringify([
      findings(
        "guide",
        { title: text, summary: text, body: { html: `<p>${text}</p>` } },
        "2026-03-05",
      ),
    ]);
    const plain = said.normalize("NFKC").replaceAll("\u200b", "");
    expect(plain).toContain("privateData");
    // Not even half of it: five signs in a row would already say too much.
    for (let at = 0; at + 5 <= secret.length; at += 1)
      expect(plain).not.toContain(secret.slice(at, at + 5));
  }
});
