/** On the sign-in page: what this is, in place of the maker's name. */
export function Logo() {
  return <strong style={{ fontSize: "1.75rem" }}>社区信息发布</strong>;
}
