import { z } from "zod";
import { audiences } from "../vocabularies/audiences.ts";
import { channelKinds, guideKinds, materialForms } from "../vocabularies/guides.ts";
import { domains } from "../vocabularies/domains.ts";
import { documentBase } from "./base.ts";
import {
  choice,
  choices,
  count,
  lines,
  longText,
  requiredLines,
  requiredRows,
  rows,
  text,
  webAddress,
} from "./field.ts";
import { amounts, attachment, faqs, richText, video } from "./parts.ts";
import { recordings } from "./recordings.ts";
import { reference, references } from "./reference.ts";

const channel = {
  kind: choice(channelKinds, "渠道"),
  name: text("名称", "如“穗好办 APP”“户籍所在街道政务服务中心”"),
  detail: longText("怎么用").optional(),
  venue: reference("venue", "办理地点", "窗口在哪个场地").optional(),
  phone: reference("phone", "电话").optional(),
  url: webAddress("网址").optional(),
  appId: text("小程序 AppID").optional(),
  path: text("小程序路径").optional(),
};

const material = {
  name: text("材料名称", "写具体名称，不写“其他材料”"),
  form: choice(materialForms, "形式"),
  copies: count("份数", undefined, 1).optional(),
  required: z.boolean().default(true).meta({ title: "必须提交" }),
  condition: text("什么情况下需要", "不是人人必须时填写").optional(),
  note: text("备注").optional(),
  sample: attachment("样表").optional(),
};

const step = {
  title: text("步骤"),
  detail: longText("怎么做"),
  channel: text("在哪里办").optional(),
  expectedTime: text("大约多久").optional(),
};

const legalBasis = {
  title: text("文件名称"),
  documentNumber: text("文号").optional(),
  clause: text("条款").optional(),
  url: webAddress("网址").optional(),
};

const common = {
  ...documentBase,
  domain: choice(domains, "领域"),
  audiences: choices(audiences, "适用人群").min(1),
  audienceNote: text("适用人群说明", "如“70 周岁及以上本市户籍长者”").optional(),
  implementingBody: text("实施主体", "谁来办"),
  amounts,
  consultation: references("phone", "咨询电话"),
  supervision: references("phone", "监督电话"),
  faqs,
  relatedPolicies: references("policy", "相关政策"),
  relatedVenues: references("venue", "相关场地"),
  officialUrl: webAddress("官方网址", "正式办事入口或公布原文的网页").optional(),
  body: richText("补充说明").optional(),
  video: video().optional(),
  recordings,
};

const timing = {
  statutoryDays: count("法定时限（工作日）").optional(),
  promisedDays: count("承诺时限（工作日）").optional(),
  visits: count("到现场次数").optional(),
  result: text("办理结果", "办成后拿到什么").optional(),
  basicCode: text("基本编码", "政务服务事项基本编码").optional(),
};

/** 办事指南: a matter that people apply for (elements after 国务院办公厅 办事指南 norms). */
const procedure = z
  .object({
    ...common,
    kind: z.literal("procedure").meta({ title: "指南类型" }),
    eligibility: requiredLines("受理条件"),
    materials: requiredRows("申请材料", "材料", material),
    steps: requiredRows("办理流程", "步骤", step),
    channels: requiredRows("办理渠道", "渠道", channel),
    fee: text("费用", "不收费写“免费”"),
    legalBasis: requiredRows("设定依据", "依据", legalBasis),
    ...timing,
  })
  .meta({ title: guideKinds.labels.procedure });

/** 服务指引: a service that people use without applying. */
const information = z
  .object({
    ...common,
    kind: z.literal("information").meta({ title: "指南类型" }),
    eligibility: lines("受理条件"),
    materials: rows("申请材料", "材料", material),
    steps: requiredRows("办理流程", "步骤", step),
    channels: requiredRows("办理渠道", "渠道", channel),
    fee: text("费用", "不收费写“免费”").optional(),
    legalBasis: rows("设定依据", "依据", legalBasis),
    ...timing,
  })
  .meta({ title: guideKinds.labels.information });

/** 服务指南 (schema.org GovernmentService, HSDS service). */
export const guide = z
  .discriminatedUnion("kind", [procedure, information])
  .meta({ title: "服务指南", labels: guideKinds.labels });

export type Guide = z.infer<typeof guide>;
