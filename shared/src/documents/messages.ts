import type { z } from "zod";

const missing = "没有填写";
const notAnOption = "请从选项里选";

/** What is wrong with a field, in the editors' words: never a type's name or a regular expression. */
export const chineseMessage: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined || issue.input === null || issue.input === "") return missing;
  switch (issue.code) {
    case "too_small":
      if (issue.origin === "array") return "至少要有一项";
      return issue.origin === "string" ? missing : `不能小于 ${issue.minimum}`;
    case "too_big":
      if (issue.origin === "array") return `太多了，最多 ${issue.maximum} 项`;
      return issue.origin === "string"
        ? `太长了，最多 ${issue.maximum} 个字`
        : `不能大于 ${issue.maximum}`;
    case "invalid_format":
      return formats[issue.format] ?? "格式不对";
    case "invalid_value":
      return notAnOption;
    case "invalid_union":
      return isChosen(issue) ? notAnOption : missing;
    case "invalid_type":
      return types[issue.expected] ?? "填写的内容不对";
    default:
      return "填写的内容不对";
  }
};

const formats: Readonly<Record<string, string>> = {
  url: "不是完整的网址，要以 https:// 或 http:// 开头",
  date: "不是有效的日期，要像 2026-01-31",
  datetime: "不是有效的日期和时间",
  uuid: "编号不对，请重新选择",
};

const types: Readonly<Record<string, string>> = {
  number: "要填数字",
  int: "要填整数",
};

/** Whether the field that decides between the schemas of a union holds anything at all. */
function isChosen(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidUnion>): boolean {
  const { discriminator, input } = issue;
  if (discriminator === undefined || typeof input !== "object" || input === null) return true;
  const value: unknown = Reflect.get(input, discriminator);
  return value !== undefined && value !== null && value !== "";
}
