/** No e-mail is sent, so that a lost password is the administrator's to replace. */
export function LoginHelp() {
  return <p>没有账号，或忘记了密码？请找本单位的管理员。</p>;
}
