/** The first step of the path at the top of every page. */
export function Icon() {
  return <span>首页</span>;
}
