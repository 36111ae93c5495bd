import { z } from "zod";
import { phoneChannels, phoneKinds } from "../vocabularies/phones.ts";
import { documentBase } from "./base.ts";
import { choice, count, day, inWrongForm, lines, text } from "./field.ts";
import { references } from "./reference.ts";

/** Without it a mobile number is private (个人信息保护法 §25; `checks/privateData.ts`). */
const consent = z
  .object({
    on: day("同意日期"),
    record: text("记录在哪里", "如“同意书存办公室 2026-03 号”，不写姓名"),
  })
  .meta({ title: "本人同意公开", description: "只有手机号码要填" });

/** A number as people write and read it. */
export const numberText = z
  .string()
  .regex(
    /^(?:\d{3,6}|0\d{2,3}-\d{7,8}(?:-\d{1,5})?|1\d{10}|400-\d{3}-\d{4}|800-\d{3}-\d{4})$/,
    inWrongForm("格式不对，短号如 12345，固话如 020-12345678"),
  );

const number = z.object({
  label: text("名称", "如“值班”“办公室”").optional(),
  number: numberText.meta({
    title: "号码",
    description: "短号如 12345；固话写区号，如 020-12345678",
  }),
  channel: choice(phoneChannels, "用途"),
  hours: text("接听时间", "没有核实过就留空").optional(),
  consent: consent.optional(),
});

/** 最近一次拨测: somebody called, heard the greeting, and it was the right office. */
const lastCall = z
  .object({
    on: day("拨打日期"),
    by: text("拨打人", "岗位名称，不写个人姓名"),
    greeting: text("听到什么"),
    rightOffice: z.boolean().default(false).meta({ title: "确认是这个单位" }),
  })
  .meta({ title: "最近一次拨测" });

/** 应急与便民电话 (schema.org ContactPoint). */
export const phone = z
  .object({
    ...documentBase,
    kind: choice(phoneKinds, "类别"),
    organisation: text("单位"),
    purpose: text("什么事打这个电话"),
    situations: lines("什么时候用得上", "居民的说法，如“水管爆了”“被骗了”，每行一条"),
    numbers: z.array(number).default([]).meta({ title: "号码", rowName: "号码" }),
    lastCall: lastCall.optional(),
    nextCallDue: day("下次拨测期限").optional(),
    /** Empty is the whole district. */
    streets: references("street", "服务街道", "不选就是全区"),
    priority: count("排序", "小的在前；紧急电话用 1—99"),
  })
  .superRefine((value, context) => {
    if (value.numbers.length === 0 && value.verificationNote === undefined)
      context.addIssue({
        code: "custom",
        path: ["numbers"],
        message: "还没有核实过的号码时，请在“核实说明”里写明",
      });
  })
  .meta({ title: "应急与便民电话" });

export type Phone = z.infer<typeof phone>;
export type PhoneNumber = z.infer<typeof number>;
