import { request } from "node:http";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { settings } from "../settings.ts";

interface FromPublisher {
  status: number;
  type: string;
  bytes: Buffer;
}

/** A page takes milliseconds; the first one waits for a process that reads everything that is live. */
const patienceMilliseconds = 30_000;

/**
 * Asks the publisher on this machine, who alone has the templates: for a file of them, or with a body
 * for the page of a draft. Undefined while no publisher runs.
 */
export async function askPublisher(
  address: string,
  body?: object,
): Promise<FromPublisher | undefined> {
  const socketPath = path.join(/* turbopackIgnore: true */ settings.dataDir, "preview.sock");
  const signal = AbortSignal.timeout(patienceMilliseconds);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { socketPath, path: address, method: body ? "POST" : "GET", signal },
      (response) => {
        buffer(response).then(
          (bytes) =>
            resolve({
              status: response.statusCode ?? 500,
              type: response.headers["content-type"] ?? "application/octet-stream",
              bytes,
            }),
          reject,
        );
      },
    );
    outgoing.on("error", () => resolve(undefined));
    outgoing.end(body && JSON.stringify(body));
  });
}
