import type { Config } from "payload";

type AfterErrorHook = NonNullable<NonNullable<Config["hooks"]>["afterError"]>[number];

/** PostgreSQL's codes for a reference to what is not there, and for an id that is none. */
const badReference = new Set(["23503", "22P02"]);

/** And for a text with a NUL in it, and for a day that no calendar has. */
const cannotBeKept = new Set(["22021", "22P05", "22007", "22008"]);

/** Says in Chinese, as 400, what Payload would answer with an English 500. */
export const explainErrors: AfterErrorHook = ({ error, result }) => {
  const { cause } = error;
  const code =
    typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
  if (typeof code === "string" && badReference.has(code))
    return answer(400, "选中的内容不存在。请刷新页面，重新选择。");
  if (typeof code === "string" && cannotBeKept.has(code))
    return answer(400, "有系统不能保存的字符或日期。请检查后再保存。");
  if (result?.errors.some(({ message }) => message === "Something went wrong."))
    return answer(500, "系统暂时出错，没有保存。您填写的内容还在，请稍后再试。");
};

function answer(status: number, message: string) {
  return { status, response: { errors: [{ name: "Error", message, data: {} }] } };
}
