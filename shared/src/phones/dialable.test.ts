import { describe, expect, it } from "vitest";
import { isDialable } from "./dialable.ts";

const today = "2026-11-22";
const called = (on: string, rightOffice = true) => ({
  lastCall: { on, by: "值班岗", greeting: "您好", rightOffice },
});

describe.each([
  { case: "报警电话 110", number: "110", channel: "voice", phone: {}, expected: true },
  { case: "短信报警 12110", number: "12110", channel: "sms", phone: {}, expected: false },
  {
    case: "只会打来的 12381",
    number: "12381",
    channel: "inbound-only",
    phone: {},
    expected: false,
  },
  {
    case: "没有拨测过的固话",
    number: "020-66218800",
    channel: "voice",
    phone: {},
    expected: false,
  },
  {
    case: "90 天内拨测过的固话",
    number: "020-66218800",
    channel: "voice",
    phone: called("2026-08-24"),
    expected: true,
  },
  {
    case: "91 天前拨测的固话",
    number: "020-66218800",
    channel: "voice",
    phone: called("2026-08-23"),
    expected: false,
  },
  {
    case: "拨测发现不是这个单位",
    number: "020-66218800",
    channel: "voice",
    phone: called("2026-11-01", false),
    expected: false,
  },
  {
    case: "拨测日期写在将来",
    number: "020-66218800",
    channel: "voice",
    phone: called("2026-12-01"),
    expected: false,
  },
] as const)("$case", ({ number, channel, phone, expected }) => {
  it(expected ? "可以一键拨打" : "不能一键拨打", () => {
    expect(isDialable(phone, { number, channel }, today)).toBe(expected);
  });
});
