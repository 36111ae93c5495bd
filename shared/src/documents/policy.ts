import { z } from "zod";
import { domains } from "../vocabularies/domains.ts";
import { audiences } from "../vocabularies/audiences.ts";
import { policyStatuses, interpretationKinds } from "../vocabularies/policies.ts";
import { documentBase } from "./base.ts";
import { choice, choices, day, lines, requiredLines, text, webAddress } from "./field.ts";
import { amounts, attachment, faqs, richText, video } from "./parts.ts";
import { recordings } from "./recordings.ts";
import { references } from "./reference.ts";

/** 谁起草谁解读: who interprets, and for own words who at the issuing body confirmed them, and when. */
const interpretation = z
  .object({
    kind: choice(interpretationKinds, "解读来源"),
    reprintedFrom: text("转载自", "转载时写明来源").optional(),
    confirmedBy: text("确认人", "制定机关里谁确认的（部门、职务）").optional(),
    confirmedOn: day("确认日期").optional(),
  })
  .superRefine((value, context) => {
    const need = (field: "reprintedFrom" | "confirmedBy" | "confirmedOn") => {
      if (value[field] === undefined)
        context.addIssue({
          code: "custom",
          path: [field],
          message: "谁起草谁解读：这一项必须填写",
        });
    };
    if (value.kind === "reprint") need("reprintedFrom");
    if (value.kind === "confirmed") {
      need("confirmedBy");
      need("confirmedOn");
    }
  })
  .meta({ title: "解读责任", description: "谁起草谁解读；自行编写的须经制定机关确认" });

/** 政策解读 (schema.org Article about Legislation). */
export const policy = z
  .object({
    ...documentBase,
    domain: choice(domains, "领域"),
    audiences: choices(audiences, "适用人群").min(1),
    documentNumber: text("文号").optional(),
    issuingBody: text("制定机关"),
    issuedOn: day("印发日期").optional(),
    effectiveOn: day("施行日期").optional(),
    expiresOn: day("失效日期").optional(),
    status: choice(policyStatuses, "效力状态"),
    originalUrl: webAddress("原文网址").optional(),
    originalFile: attachment("原文附件").optional(),
    keyPoints: requiredLines("要点", "最重要的三到五点，每行一条"),
    whoBenefits: requiredLines("谁受益"),
    benefits: lines("能得到什么"),
    amounts,
    howToApply: references("guide", "怎么申请", "对应的服务指南"),
    faqs,
    interpretation,
    body: richText("解读正文").optional(),
    video: video().optional(),
    recordings,
  })
  .superRefine((value, context) => {
    if (value.interpretation.kind === "illustration" && !value.demo)
      context.addIssue({
        code: "custom",
        path: ["interpretation", "kind"],
        message: "未经制定机关确认的解读只能用于示例内容",
      });
    if (value.effectiveOn && value.expiresOn && value.expiresOn < value.effectiveOn)
      context.addIssue({ code: "custom", path: ["expiresOn"], message: "失效日期早于施行日期" });
  })
  .meta({ title: "政策解读" });

export type Policy = z.infer<typeof policy>;
