import type { Problem } from "@haizhu/shared/documents/validate";

/** A refusal, as the API words it, or that nothing came back. */
export interface Failure {
  message: string;
  missing?: Problem[];
}

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** Asks one of our endpoints from a screen of the admin; never throws. */
export async function askServer<T>(address: string, init?: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(address, { credentials: "include", ...init });
    const value = (await response.json()) as T & { error?: Failure };
    if (response.ok) return { ok: true, value };
    return { ok: false, failure: value.error ?? { message: "这一步没有完成，请刷新页面再试。" } };
  } catch {
    return { ok: false, failure: { message: "连不上系统。您填写的内容还在，请稍后再试。" } };
  }
}

/** The same with something to send. */
export function sendToServer<T>(address: string, wish: object): Promise<Answer<T>> {
  const headers = { "Content-Type": "application/json" };
  return askServer<T>(address, { method: "POST", body: JSON.stringify(wish), headers });
}
