import { plainDigits, prose } from "./calendar.ts";
import type { Check, Remark } from "./finding.ts";
import { excerptOf, type PlacedText } from "./placedTexts.ts";

const digits = String.raw`[0-9][0-9\-－—– ()（）]{4,20}[0-9]`;
const announced = new RegExp(
  String.raw`(?:电话|热线|座机|固话|致电|拨打|来电|传真|手机)[^0-9\n。；]{0,8}(${digits})`,
  "g",
);
const areaCode = /(?<![0-9.-])(020[-－— ]?[0-9]{5,10})(?![0-9])/g;

/** 8 digits in cities with a three-digit area code, 7 or 8 elsewhere; short numbers; 400 and 800. */
const shapes = [
  /^\d{3,6}$/,
  /^(?:0086|86)?0?(?:10|2\d)\d{8}$/,
  /^0[3-9]\d{2}\d{7,8}$/,
  /^[2-9]\d{7}$/,
  /^(?:0086|86)?1[3-9]\d{9}$/,
  /^[48]00\d{7}$/,
  /^106\d{5,17}$/,
];

/**
 * Telephone numbers with a digit too few or too many (电信网编号计划, 工信部 2017; 广州 8 digits
 * since 1996). Only after a word that announces a number, or behind 020: other digits are codes.
 */
export const phoneShapes: Check = {
  name: "phoneShapes",
  severity: "warning",
  look: (subject) => prose(subject).flatMap((text) => wrongIn(text)),
};

function wrongIn(placed: PlacedText): Remark[] {
  const text = plainDigits(placed.text);
  const found = [...text.matchAll(announced), ...text.matchAll(areaCode)];
  const remarks = new Map<number, Remark>();
  for (const match of found) {
    const [all, number = ""] = match;
    const from = match.index + all.lastIndexOf(number);
    if (isFine(number)) continue;
    const message = "电话号码的位数不对。广州固话是 020 加 8 位，手机 11 位，请核对";
    const excerpt = excerptOf(placed, from, from + number.length);
    remarks.set(from, { path: placed.path, message, excerpt });
  }
  return [...remarks.values()];
}

/** Extensions and several numbers in a row are looked at one by one. */
function isFine(written: string): boolean {
  const whole = written.replace(/[^0-9]/g, "");
  if (whole.length < 7 || shapes.some((shape) => shape.test(whole))) return true;
  const parts = written.split(/[ —–()（）]+/).map((part) => part.replace(/[^0-9]/g, ""));
  if (parts.length > 1 && parts.every((part) => shapes.some((shape) => shape.test(part))))
    return true;
  const extension = /^(.*\d{7,})[-－]\d{1,5}$/.exec(written);
  return extension?.[1] !== undefined && isFine(extension[1]);
}
