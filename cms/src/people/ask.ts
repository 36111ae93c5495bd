import { sendToServer } from "../askServer.ts";

/** Sends a wish about roles; the answer's words when it is refused, undefined when it is done. */
export async function ask(address: string, wish: object): Promise<string | undefined> {
  const answer = await sendToServer(address, wish);
  return answer.ok ? undefined : answer.failure.message;
}
