import { z } from "zod";
import { documentBase } from "./base.ts";
import { webAddress } from "./field.ts";
import { references } from "./reference.ts";

/** A body answers for itself, so it has no owner. */
const { owner: _owner, ...ownerless } = documentBase;

/** 单位: a body that answers for content (HSDS organization). */
export const organisation = z
  .object({
    ...ownerless,
    website: webAddress("网站").optional(),
    phones: references("phone", "电话", "“内容有误”时居民打这里"),
  })
  .meta({ title: "单位" });

export type Organisation = z.infer<typeof organisation>;
