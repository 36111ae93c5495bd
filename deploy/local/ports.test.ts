import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { assertPortFree, freePort } from "./ports.ts";

test("a free port passes, and is left free", async () => {
  const port = await freePort();
  await assertPortFree("SITE_PORT", port);
  await assertPortFree("SITE_PORT", port);
});

test.each(["127.0.0.1", "0.0.0.0", "::"])(
  "a port in use on %s is named, with the setting to change",
  async (host) => {
    const server = createServer();
    onTestFinished(() => void server.close());
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, host, resolve));
    await expect(assertPortFree("CMS_PORT", port)).rejects.toThrow(
      `port ${port} (CMS_PORT) is used by another program: stop that program, ` +
        `or choose another port with CMS_PORT=<port>.`,
    );
  },
);
