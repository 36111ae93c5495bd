import { z } from "zod";
import { hazards, warningColours } from "../vocabularies/handbooks.ts";
import { documentBase } from "./base.ts";
import { choice, lines, longText, requiredLines, rows, text } from "./field.ts";
import { video } from "./parts.ts";
import { recordings } from "./recordings.ts";
import { references } from "./reference.ts";

/** 应急手册: per hazard, what it is, what each warning asks of people, what to do and never do. */
export const handbook = z
  .object({
    ...documentBase,
    hazard: choice(hazards, "灾种"),
    overview: longText("这是什么"),
    warningLevels: rows("预警等级", "等级", {
      colour: choice(warningColours, "颜色"),
      name: text("名称"),
      meaning: text("意味着什么"),
      action: text("要做什么"),
    }),
    rules: lines("要知道的规定"),
    before: lines("事前准备"),
    during: requiredLines("发生时"),
    after: lines("事后"),
    never: lines("千万不要"),
    phones: references("phone", "打哪个电话"),
    video: video().optional(),
    recordings,
  })
  .meta({ title: "应急手册" });

export type Handbook = z.infer<typeof handbook>;
