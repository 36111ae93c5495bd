import { z } from "zod";
import {
  activityKinds,
  activityStatuses,
  frequencies,
  registrationKinds,
  weekdays,
} from "../vocabularies/activities.ts";
import { audiences } from "../vocabularies/audiences.ts";
import { documentBase } from "./base.ts";
import { choice, choices, count, day, instant, lines, text, webAddress } from "./field.ts";
import { image, richText, video } from "./parts.ts";
import { reference } from "./reference.ts";

/** A rule of repetition, a small part of RFC 5545 RRULE. */
const recurrence = z
  .object({
    frequency: choice(frequencies, "重复"),
    interval: count("间隔", "每几天/周/月一次", 1).optional(),
    weekdays: choices(weekdays, "星期几").default([]),
    until: day("重复到").optional(),
  })
  .meta({ title: "重复", description: "只举行一次的活动留空" });

const registration = z
  .object({
    kind: choice(registrationKinds, "报名方式"),
    note: text("报名说明").optional(),
    phone: reference("phone", "报名电话").optional(),
    url: webAddress("报名网址").optional(),
    appId: text("小程序 AppID").optional(),
    path: text("小程序路径").optional(),
    opens: instant("报名开始").optional(),
    closes: instant("报名截止").optional(),
  })
  .superRefine((value, context) => {
    if (value.kind === "link" && value.url === undefined)
      context.addIssue({ code: "custom", path: ["url"], message: "网上报名须填写报名网址" });
    if (value.kind === "phone" && value.phone === undefined)
      context.addIssue({ code: "custom", path: ["phone"], message: "电话报名须选择报名电话" });
    if (value.opens && value.closes && Date.parse(value.closes) <= Date.parse(value.opens))
      context.addIssue({ code: "custom", path: ["closes"], message: "报名截止须晚于报名开始" });
  })
  .meta({ title: "报名" });

/** 活动预告 (schema.org Event). */
export const activity = z
  .object({
    ...documentBase,
    kind: choice(activityKinds, "活动类型"),
    start: instant("开始时间"),
    end: instant("结束时间"),
    recurrence: recurrence.optional(),
    venue: reference("venue", "场地").optional(),
    address: text("地点", "没有对应场地时填写").optional(),
    street: reference("street", "所在街道").optional(),
    organiser: text("主办单位"),
    audiences: choices(audiences, "适合人群").min(1),
    capacity: count("名额", "不限名额就留空", 1).optional(),
    fee: text("费用", "不收费写“免费”"),
    registration,
    bring: lines("请带"),
    status: choice(activityStatuses, "活动状态"),
    statusNote: text("状态说明", "延期到什么时候、为什么取消").optional(),
    image: image("图片").optional(),
    body: richText("活动详情").optional(),
    video: video().optional(),
  })
  .superRefine((value, context) => {
    if (Date.parse(value.end) <= Date.parse(value.start))
      context.addIssue({ code: "custom", path: ["end"], message: "结束时间须晚于开始时间" });
    if (value.venue === undefined && value.address === undefined)
      context.addIssue({ code: "custom", path: ["address"], message: "请选择场地或填写地点" });
    const { until } = value.recurrence ?? {};
    if (until && Date.parse(`${until}T24:00:00+08:00`) <= Date.parse(value.start))
      context.addIssue({
        code: "custom",
        path: ["recurrence", "until"],
        message: "重复到的日期早于活动开始",
      });
    const explained = value.status === "scheduled" || value.status === "full";
    if (!explained && value.statusNote === undefined)
      context.addIssue({ code: "custom", path: ["statusNote"], message: "请说明延期或取消的情况" });
  })
  .meta({ title: "活动预告" });

export type Activity = z.infer<typeof activity>;
