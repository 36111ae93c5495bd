import { demoId } from "@haizhu/cms/seed/content";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, standing, transition } from "../support/api.ts";
import { type Role, roles } from "../support/system.ts";

/** What each state allows, and to whom: the rules of design §3 once more, in the test's own words. */
const allowed: Record<string, Partial<Record<string, Role>>> = {
  published: {
    submit: "editor",
    withdraw: "finalReviewer",
    "schedule-withdrawal": "finalReviewer",
  },
  submitted: {
    approve: "firstReviewer",
    return: "firstReviewer",
    proofread: "proofreader",
    schedule: "finalReviewer",
    "schedule-withdrawal": "finalReviewer",
    submit: "editor",
    withdraw: "finalReviewer",
  },
  firstApproved: {
    approve: "secondReviewer",
    return: "secondReviewer",
    proofread: "proofreader",
    schedule: "finalReviewer",
    "schedule-withdrawal": "finalReviewer",
    submit: "editor",
    withdraw: "finalReviewer",
  },
  secondApproved: {
    approve: "finalReviewer",
    return: "finalReviewer",
    proofread: "proofreader",
    schedule: "finalReviewer",
    "schedule-withdrawal": "finalReviewer",
    submit: "editor",
    withdraw: "finalReviewer",
  },
  scheduled: {
    "publish-now": "finalReviewer",
    schedule: "finalReviewer",
    "schedule-withdrawal": "finalReviewer",
    return: "finalReviewer",
    submit: "editor",
    withdraw: "finalReviewer",
  },
  returned: { submit: "editor", withdraw: "finalReviewer", "schedule-withdrawal": "finalReviewer" },
  withdrawn: { submit: "editor" },
};

const actions = [
  "submit",
  "proofread",
  "approve",
  "return",
  "schedule",
  "publish-now",
  "withdraw",
  "schedule-withdrawal",
  "cancel-withdrawal",
  "expedite",
];

const nextYear = new Date(Date.now() + 365 * 24 * 60 * 60 * 1000).toISOString();
const id = demoId("guide", "falv-yuanzhu");
const step = (role: Role, action: string, rest: Parameters<typeof transition>[4] = {}) =>
  transition(role, "guide", id, action, rest);

/** Brings the guide into a state, as its people would. */
const journey: { state: string; get: () => Promise<unknown> }[] = [
  { state: "published", get: () => Promise.resolve() },
  {
    state: "submitted",
    get: async () => {
      await ask("editor", "PATCH", `/api/guides/${id}`, {
        summary: "法律援助怎么申请，改一改说明。",
      });
      return step("editor", "submit");
    },
  },
  { state: "firstApproved", get: async () => step("firstReviewer", "approve", await pending()) },
  { state: "secondApproved", get: async () => step("secondReviewer", "approve", await pending()) },
  {
    state: "scheduled",
    get: async () => {
      await step("finalReviewer", "schedule", { ...(await pending()), at: nextYear });
      return step("finalReviewer", "approve", await pending());
    },
  },
  {
    state: "returned",
    get: async () => step("finalReviewer", "return", { ...(await pending()), comment: "再核对" }),
  },
  {
    state: "withdrawn",
    get: async () => {
      const { liveSha256 } = await standing("guide", id);
      return step("finalReviewer", "withdraw", { sha256: liveSha256 ?? "", comment: "内容已过期" });
    },
  },
];

async function pending(): Promise<{ sha256: string }> {
  const { draftSha256 } = await standing("guide", id);
  return { sha256: draftSha256 ?? "" };
}

describe.each(journey)("a guide that is $state", ({ state, get }) => {
  let before: Awaited<ReturnType<typeof standing>>;

  beforeAll(async () => {
    await get();
    before = await standing("guide", id);
  });

  it("is in that state, and says who may do what next", () => {
    expect(before.state).toBe(state);
    const said = Object.fromEntries((before.next ?? []).map(({ action, role }) => [action, role]));
    expect(said).toEqual(allowed[state]);
  });

  const forbidden = roles.flatMap((role) =>
    actions
      .filter((action) => allowed[state]?.[action] !== role)
      .map((action) => ({ role, action })),
  );

  it.each(forbidden)("refuses $action by $role, and nothing changes", async ({ role, action }) => {
    const sha256 = before.draftSha256 ?? before.liveSha256 ?? "0".repeat(64);
    const answer = await step(role, action, { sha256, comment: "试一试", at: nextYear });
    expect([403, 409, 422]).toContain(answer.status);
    expect(answer.body.error?.message).toMatch(/\p{Script=Han}/u);
    const after = await standing("guide", id);
    expect(after.state).toBe(state);
    expect(after.liveSha256).toBe(before.liveSha256);
    expect(after.draftSha256).toBe(before.draftSha256);
  });

  it("refuses everybody a hash that is not the one on the table", async () => {
    for (const [action, role] of Object.entries(allowed[state] ?? {})) {
      if (action === "submit" || !role) continue;
      const answer = await step(role, action, {
        sha256: "f".repeat(64),
        comment: "x",
        at: nextYear,
      });
      expect(answer.status, action).toBe(409);
    }
  });

  it("refuses whoever has not signed in", async () => {
    for (const action of actions) {
      const answer = await transition("nobody", "guide", id, action, {});
      expect(answer.status, action).toBe(401);
    }
  });
});
