import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { FeedServer } from "./feedServer.ts";

/** The feeds of a `FeedServer` behind a real address on this machine. */
export interface FeedsOverHttp {
  /** What a client is given: ends in `/`, with the base path of the site. */
  base: string;
  close: () => Promise<void>;
}

export async function feedsOverHttp(feeds: () => FeedServer): Promise<FeedsOverHttp> {
  const server = createServer(({ url = "/" }, response) => {
    feeds()
      .transport(`http://127.0.0.1${url}`)
      .then(
        ({ status, bytes }) => response.writeHead(status).end(bytes),
        // No network: the connection breaks off without an answer.
        () => response.destroy(),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}${feeds().site.url.pathname}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
