import type { ServerProps } from "payload";
import { expect, it } from "vitest";
import { Desk } from "./Desk.tsx";

it.each([
  ["nobody", null],
  ["an account that has no role yet, or none any more", { id: "1", roles: [] }],
])("The desk tells %s nothing: not even the titles of drafts", async (_, user) => {
  expect(await Desk({ user } as unknown as ServerProps)).toBeNull();
});
