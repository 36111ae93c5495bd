import { expect, it } from "vitest";
import { registrationState } from "./registrationState.ts";

const opens = "2026-11-20T01:00:00Z";
const closes = "2026-12-04T10:00:00Z";
const end = "2026-12-05T03:30:00Z";

it.each([
  ["before it begins", "2026-11-20T00:59:59Z", "还没开始报名"],
  ["when it begins", "2026-11-20T01:00:00Z", "正在报名，还有14天截止"],
  ["the evening before", "2026-12-03T12:00:00Z", "正在报名，明天截止"],
  ["on the last day", "2026-12-04T01:00:00Z", "正在报名，今天之内截止"],
  ["when it is over", "2026-12-04T10:00:00Z", "报名已经截止"],
  ["after the activity", "2026-12-05T03:30:00Z", "活动已经结束"],
])("registration by the browser's clock: %s", (_, moment, text) => {
  expect(registrationState({ opens, closes, end }, Date.parse(moment))?.text).toBe(text);
});

it("says nothing of a registration whose days nobody gave", () => {
  expect(registrationState({ end }, Date.parse("2026-12-01T00:00:00Z"))).toBeUndefined();
});
