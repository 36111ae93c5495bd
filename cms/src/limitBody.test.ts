import { describe, expect, it } from "vitest";
import { limitBody } from "./limitBody.ts";

const handler = limitBody(() => Promise.resolve(new Response("in")));
const address = "http://cms.test/api/users/login";

function sending(headers: Record<string, string>): Request {
  return new Request(address, { method: "POST", body: "{}", headers });
}

const json = "application/json";
const form = "multipart/form-data; boundary=x";

describe("A request's body", () => {
  it.each([
    ["a document", json, 4 * 1024 * 1024, 200],
    ["a document that is too long", json, 4 * 1024 * 1024 + 1, 413],
    ["a text that is too long", "text/plain", 500_000_000, 413],
    ["a file", form, 20 * 1024 * 1024, 200],
    ["a file that is too long", form, 22 * 1024 * 1024, 413],
  ])("%s", async (_, type, length, status) => {
    const request = sending({ "Content-Type": type, "Content-Length": String(length) });
    expect((await handler(request)).status).toBe(status);
  });

  it("of unknown length is refused", async () => {
    expect((await handler(sending({ "Content-Type": json }))).status).toBe(411);
  });

  it("may be missing", async () => {
    expect((await handler(new Request(address))).status).toBe(200);
  });
});
