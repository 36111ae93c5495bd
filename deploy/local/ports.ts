import { createServer } from "node:net";
import { errorCode, StartError } from "./startError.ts";

const host = "127.0.0.1";

/** A port on the loopback interface that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return listenBriefly(0);
}

/** Throws a `StartError` when `port` cannot be listened on; `setting` is the variable to change. */
export async function assertPortFree(setting: string, port: number): Promise<void> {
  try {
    await listenBriefly(port);
  } catch (error) {
    const code = errorCode(error);
    if (code === "EADDRINUSE") {
      throw new StartError(
        `port ${port} (${setting}) is used by another program: stop that program, ` +
          `or choose another port with ${setting}=<port>.`,
      );
    }
    if (code === "EACCES") {
      throw new StartError(
        `port ${port} (${setting}) is not allowed for this user: ` +
          `choose one from 1024 upwards with ${setting}=<port>.`,
      );
    }
    throw error;
  }
}

function listenBriefly(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      const used = typeof address === "object" && address !== null ? address.port : port;
      server.close(() => resolve(used));
    });
  });
}
