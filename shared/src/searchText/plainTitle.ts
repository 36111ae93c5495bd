/** Nobody searches for the mark of an example. */
export function plainTitle(title: string): string {
  return title.replace(/^【示例】/, "");
}
