/** No e-mail is sent: a lost password is replaced by two persons. */
export function LoginHelp() {
  return <p>没有账号，或忘记了密码？请找本单位的管理员，由两人给您一个一次性密码。</p>;
}
