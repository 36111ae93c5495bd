import { z } from "zod";
import { weekdays } from "../vocabularies/activities.ts";
import { holidayRules } from "../vocabularies/venues.ts";
import { choice, choices, day, text, timeOfDay } from "../documents/field.ts";

const range = z
  .object({
    days: choices(weekdays, "星期").min(1),
    opens: timeOfDay("开门"),
    closes: timeOfDay("关门"),
  })
  .superRefine((value, context) => {
    // Padded: `8:30` is refused for its form, not for coming after 17:30 as well.
    if (value.closes.padStart(5, "0") <= value.opens.padStart(5, "0"))
      context.addIssue({ code: "custom", path: ["closes"], message: "关门时间须晚于开门时间" });
  });

const closure = z
  .object({ from: day("从"), to: day("到"), reason: text("原因") })
  .superRefine((value, context) => {
    if (value.to < value.from)
      context.addIssue({ code: "custom", path: ["to"], message: "结束日期早于开始日期" });
  });

/**
 * 开放时间 as data (schema.org OpeningHoursSpecification): several ranges a day are several rows.
 * Whether a place is open now is computed in the browser, never baked into a page.
 */
export const openingHours = z
  .object({
    weekly: z
      .array(range)
      .min(1)
      .meta({ title: "每周", rowName: "时段", description: "上午、下午分开写成两行" }),
    publicHolidays: choice(holidayRules, "法定节假日"),
    closures: z.array(closure).default([]).meta({ title: "临时关闭", rowName: "关闭" }),
    note: text("说明").optional(),
  })
  .meta({ title: "开放时间", description: "没有核实过就整组留空，页面会写“未核实，请致电12345”" });

export type OpeningHours = z.infer<typeof openingHours>;
