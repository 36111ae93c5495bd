import { z } from "zod";
import { answers, datums, venueKinds } from "../vocabularies/venues.ts";
import { openingHours } from "../openingHours/schema.ts";
import { documentBase } from "./base.ts";
import { choice, count, lines, longText, rows, text } from "./field.ts";
import { image, richText, video } from "./parts.ts";
import { reference, references } from "./reference.ts";

/** Beyond this error a pin misleads: such a place has no coordinates, the map link searches instead. */
const largestErrorMetres = 50;

/** Coordinates never travel without their datum: unconverted WGS-84 is ~600 m off on a WeChat map. */
const location = z
  .object({
    longitude: z.number().min(73).max(136).meta({ title: "经度" }),
    latitude: z.number().min(3).max(54).meta({ title: "纬度" }),
    datum: choice(datums, "坐标系", "腾讯、高德地图取点是 GCJ-02"),
    errorMetres: z
      .number()
      .min(0)
      .max(largestErrorMetres)
      .meta({ title: "误差（米）", description: "超过 50 米就不要填坐标" }),
    source: text("坐标来源", "在哪张地图上取的点"),
  })
  .meta({ title: "坐标", description: "误差超过 50 米就整组留空" });

const accessibility = z
  .object({
    stepFree: choice(answers, "无台阶进出"),
    lift: choice(answers, "电梯"),
    accessibleToilet: choice(answers, "无障碍厕所"),
    note: text("说明").optional(),
  })
  .meta({ title: "无障碍" });

/** 场地 (schema.org Place / CivicStructure). */
export const venue = z
  .object({
    ...documentBase,
    kind: choice(venueKinds, "场地类型"),
    address: text("地址", "不知道就留空，页面会写“未核实”").optional(),
    street: reference("street", "所在街道").optional(),
    landmark: text("怎么找", "地标、地铁口").optional(),
    location: location.optional(),
    entrances: rows("出入口", "出入口", {
      name: text("名称"),
      stepFree: choice(answers, "无台阶"),
      note: text("说明").optional(),
    }),
    openingHours: openingHours.optional(),
    phones: references("phone", "电话"),
    rooms: rows("房间", "房间", {
      name: text("名称"),
      capacity: count("容纳人数", undefined, 1).optional(),
      facilities: lines("设施"),
    }),
    accessibility: accessibility.optional(),
    howToBook: longText("怎么预约").optional(),
    fee: text("费用").optional(),
    images: z
      .array(z.object({ image: image("图片") }))
      .default([])
      .meta({ title: "图片", rowName: "图片" }),
    body: richText("介绍").optional(),
    video: video().optional(),
  })
  .meta({ title: "场地" });

export type Venue = z.infer<typeof venue>;
