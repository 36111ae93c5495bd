/** Sends a wish about roles; the answer's words when it is refused, undefined when it is done. */
export async function ask(address: string, wish: object): Promise<string | undefined> {
  try {
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify(wish);
    const response = await fetch(address, {
      method: "POST",
      credentials: "include",
      headers,
      body,
    });
    if (response.ok) return undefined;
    const { error } = (await response.json()) as { error?: { message?: string } };
    return error?.message ?? "没有完成，请刷新页面再试。";
  } catch {
    return "连不上系统，请稍后再试。";
  }
}
