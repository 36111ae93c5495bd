import { afterEach, beforeEach, expect, it } from "vitest";
import { buildBundle } from "@haizhu/site/bundle";
import { LiveSet } from "@haizhu/site/live/liveSet";
import { Renderer } from "@haizhu/site/publisher/renderer";
import { provideSite } from "@haizhu/site/site";
import { demoSnapshot, testNow } from "../support/demoSite.ts";
import { testIdentity } from "@haizhu/site/testIdentity";

const given = process.env.SITE_URL;

beforeEach(async () => {
  provideSite({
    live: new LiveSet(await demoSnapshot()),
    now: testNow,
    identity: testIdentity,
    url: new URL("http://127.0.0.1:4321/"),
  });
});
afterEach(() => {
  if (given === undefined) delete process.env.SITE_URL;
  else process.env.SITE_URL = given;
});

it("A publisher that runs keeps its templates when others are built beside it", async () => {
  process.env.SITE_URL = "http://127.0.0.1:4321/";
  const running = await Renderer.load(await buildBundle());
  process.env.SITE_URL = "http://127.0.0.1:4322/";
  const other = await buildBundle();
  expect(other.identity).not.toBe(running.bundle.identity);
  // The first page of its kind that this renderer makes: its code is loaded only now.
  expect((await running.page("/alerts/")).toString()).toContain("</html>");
});

it("The same sources for the same address are built once", async () => {
  process.env.SITE_URL = "http://127.0.0.1:4321/";
  expect(await buildBundle()).toEqual(await buildBundle());
});
