interface Props {
  half: "前" | "后";
  code: string;
}

/** Half of a one-time code, shown this once. */
export function CodeHalf({ half, code }: Props) {
  return (
    <p className="code-half" role="status">
      一次性密码的{half}半段：<strong translate="no">{code}</strong>
      <br />
      只显示这一次。请当面或打电话告诉账号本人，不要发在群里。
      {half === "前"
        ? "另一位同事确认之后，后半段由那位同事告诉本人。"
        : "前半段由提议的同事告诉本人。两段连着输入就是密码，24 小时内登录一次有效，登录后要马上换成自己的密码。"}
    </p>
  );
}
