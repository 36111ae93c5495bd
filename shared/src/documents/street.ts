import { z } from "zod";
import { documentBase } from "./base.ts";
import { inWrongForm, lines, text } from "./field.ts";

/** 街道: one of the district's sub-districts with its communities (国家统计局 统计用区划代码). */
export const street = z
  .object({
    ...documentBase,
    shortName: text("简称", "如“赤岗”"),
    code: z
      .string()
      .regex(/^\d{12}$/, inWrongForm("要 12 位数字"))
      .meta({ title: "区划代码", description: "12 位统计用区划代码" }),
    communities: lines("社区"),
    communityNote: text("社区名单说明").optional(),
  })
  .meta({ title: "街道" });

export type Street = z.infer<typeof street>;
