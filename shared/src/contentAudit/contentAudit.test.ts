import { describe, expect, it } from "vitest";
import { contentAudit, type AuditSurroundings, type LiveText } from "./contentAudit.ts";
import { type AuditLimits, usualLimits } from "./limits.ts";

const now = new Date("2026-11-22T04:00:00Z");
const sound: AuditSurroundings = {
  ...{ today: "2026-11-22", siteUrl: "https://www.example.cn/" },
  ...{ ledgerIsSound: true, heldBack: [] },
};

function live(type: LiveText["type"], fields: object = {}, updatedAt = "2026-11-20T00:00:00Z") {
  const document = { title: `示例${type}`, verifiedAt: "2026-11-01", reviewBy: "2027-05-01" };
  return {
    ...{ type, id: `id-of-${type}`, slug: `some-${type}`, updatedAt },
    document: { ...document, ...fields },
  } satisfies LiveText;
}

const ahead = { start: "2026-11-25T01:00:00Z", end: "2026-11-25T03:00:00Z", status: "scheduled" };
const called = { lastCall: { on: "2026-11-01", rightOffice: true } };
const number = { label: "总机", number: "020-00000000", channel: "voice" };
const complete: Record<string, LiveText> = {
  guide: live("guide", { kind: "information" }),
  policy: live("policy", { status: "valid", expiresOn: "2027-01-01" }),
  activity: live("activity", ahead),
  venue: live("venue"),
  phone: live("phone", { ...called, numbers: [number] }),
  handbook: live("handbook"),
};

function audited(changes: Record<string, LiveText | undefined>, surroundings = sound) {
  const texts = Object.values({ ...complete, ...changes }).filter((text) => text !== undefined);
  return contentAudit(texts, now, surroundings);
}

/** `rule light`, of everything that is not green. */
function found(audit: ReturnType<typeof contentAudit>): string[] {
  const lines = [...audit.site, ...audit.columns.flatMap((column) => column.lines)];
  return lines
    .filter(({ light }) => light !== "green")
    .map(({ rule, light }) => `${rule} ${light}`);
}

describe("the content audit", () => {
  it("is green altogether where there is nothing to find, and says what it looked at", () => {
    const audit = audited({});
    expect(found(audit)).toEqual([]);
    expect(audit.light).toBe("green");
    expect(audit.columns.map(({ type }) => type)).toEqual(Object.keys(complete).sort(byOwnOrder));
    for (const line of [...audit.site, ...audit.columns.flatMap((column) => column.lines)])
      expect(line.source, line.rule).not.toBe("");
  });

  it.each<[string, Record<string, LiveText | undefined>, string[]]>([
    [
      "news of 14 days is new enough",
      { activity: aged("activity", 14, ahead) },
      ["columnNotUpdated amber"],
    ],
    [
      "news of 15 days is not",
      { activity: aged("activity", 15, ahead) },
      ["newsNotUpdated amber", "columnsNotUpdated amber", "columnNotUpdated red"],
    ],
    ["ten days call for nothing", { activity: aged("activity", 10, ahead) }, []],
    ["policies have six months", { policy: aged("policy", 183) }, ["columnNotUpdated amber"]],
    [
      "and not a day more",
      { policy: aged("policy", 184) },
      ["newsNotUpdated amber", "columnsNotUpdated amber", "columnNotUpdated red"],
    ],
    [
      "a guide may be old for less than our own limit",
      { guide: aged("guide", 184, { kind: "information" }) },
      ["columnsNotUpdated amber", "columnNotUpdated red"],
    ],
    ["an empty column is found", { venue: undefined }, ["emptyColumns amber", "emptyColumn red"]],
    [
      "yesterday's deadline for a check is past",
      { venue: live("venue", { reviewBy: "2026-11-21" }) },
      ["pastReview amber"],
    ],
    ["today's is not", { venue: live("venue", { reviewBy: "2026-11-22" }) }, []],
    [
      "a month late is red",
      { venue: live("venue", { reviewBy: "2026-10-22" }) },
      ["pastReview red"],
    ],
    [
      "never verified is told",
      { venue: live("venue", { verifiedAt: undefined }) },
      ["notVerified amber"],
    ],
    [
      "a guide without its elements is found",
      { guide: live("guide", { kind: "procedure", channels: [] }) },
      ["guideElements red"],
    ],
    [
      "a policy past its day is found",
      { policy: live("policy", { status: "valid", expiresOn: "2026-11-21" }) },
      ["expiredPolicies red"],
    ],
    [
      "a dead link is found",
      { venue: live("venue", { body: { html: '<p><a href="/guides/gone/">去这里</a></p>' } }) },
      ["internalLinks red"],
    ],
    [
      "a link to a page that is live is none",
      {
        venue: live("venue", { body: { html: '<p><a href="/guides/some-guide/">去这里</a></p>' } }),
      },
      [],
    ],
    [
      "a number that nobody called in time is told",
      {
        phone: live("phone", {
          lastCall: { on: "2026-08-01", rightOffice: true },
          numbers: [number],
        }),
      },
      ["notCalled amber"],
    ],
    [
      "a list of past activities is as good as empty",
      {
        activity: live("activity", {
          ...ahead,
          start: "2026-11-01T01:00:00Z",
          end: "2026-11-01T03:00:00Z",
        }),
      },
      ["nothingAhead red"],
    ],
    [
      "and so is one that is cancelled",
      { activity: live("activity", { ...ahead, status: "cancelled" }) },
      ["nothingAhead red"],
    ],
    [
      "one that repeats lasts as long as it repeats",
      {
        activity: live("activity", {
          ...{ ...ahead, start: "2026-11-01T01:00:00Z", end: "2026-11-01T03:00:00Z" },
          recurrence: { frequency: "weekly", until: "2026-11-22" },
        }),
      },
      [],
    ],
  ])("%s", (_, changes, expected) => {
    expect(found(audited(changes))).toEqual(expected);
  });

  const limitsOf = (changes: Partial<AuditLimits["columns"]>, more: Partial<AuditLimits> = {}) => ({
    ...sound,
    limits: { ...usualLimits, columns: { ...usualLimits.columns, ...changes }, ...more },
  });
  const own = (days: number, remindAfter = days) => ({ days, remindAfter, source: "本区规定" });

  it.each<[string, LiveText, AuditSurroundings, string[]]>([
    [
      "are kept as the district has set them",
      aged("guide", 61, { kind: "information" }),
      limitsOf({ guide: own(60) }),
      ["columnsNotUpdated amber", "columnNotUpdated red"],
    ],
    [
      "remind when the district wants it",
      aged("guide", 61, { kind: "information" }),
      limitsOf({ guide: own(90, 60) }),
      ["columnNotUpdated amber"],
    ],
    [
      "can be stricter for the whole site",
      live("venue"),
      limitsOf({}, { home: own(1) }),
      ["homeNotUpdated red"],
    ],
    [
      "can leave less time for a check",
      live("venue", { reviewBy: "2026-11-12" }),
      limitsOf({}, { reviewGraceDays: 7 }),
      ["pastReview red"],
    ],
    [
      "may be looser than the inspection's, and the audit says so",
      aged("activity", 20, ahead),
      limitsOf({ activity: own(30) }),
      ["looserLimits amber"],
    ],
    [
      "may be as loose as they like where the inspection names no number",
      aged("venue", 500),
      limitsOf({ venue: own(730) }),
      [],
    ],
  ])("its limits %s", (_, text, surroundings, expected) => {
    expect(found(audited({ [text.type]: text }, surroundings))).toEqual(expected);
  });

  it("says by what limit and whose rule it goes, and how much looser it is", () => {
    const audit = audited({}, limitsOf({ activity: own(30) }));
    expect(audit.site.find(({ rule }) => rule === "looserLimits")?.message).toContain(
      "活动预告设为 30 天，检查按 14 天",
    );
    const [line] = audit.columns.find(({ type }) => type === "activity")?.lines ?? [];
    expect(line).toMatchObject({ source: "本区规定", rule: "columnNotUpdated" });
    expect(line?.message).toContain("30 天内要有更新");
  });

  it("names the documents, with what is the matter with each", () => {
    const { columns } = audited({ venue: live("venue", { reviewBy: "2026-11-21" }) });
    const line = columns
      .find(({ type }) => type === "venue")
      ?.lines.find(({ rule }) => rule === "pastReview");
    expect(line?.documents).toEqual([
      { type: "venue", id: "id-of-venue", title: "示例venue", detail: "2026-11-21 前应核实" },
    ]);
  });

  it("fails a site that shows nothing", () => {
    const audit = contentAudit([], now, sound);
    expect(found(audit).slice(0, 2)).toEqual(["homeNotUpdated red", "emptyColumns red"]);
    expect(audit.light).toBe("red");
  });

  it.each<[string, Partial<AuditSurroundings>, string]>([
    ["a ledger that somebody rewrote", { ledgerIsSound: false }, "publicationDates red"],
    [
      "what is approved and not on the site",
      { heldBack: [{ type: "guide", id: "1", title: "示例" }] },
      "heldBack red",
    ],
  ])("fails a site for %s", (_, surroundings, expected) => {
    expect(found(audited({}, { ...sound, ...surroundings }))).toEqual([expected]);
  });

  it("fails a site of which nothing is younger than two weeks", () => {
    const old = Object.fromEntries(
      Object.entries(complete).map(([type, text]) => [
        type,
        { ...text, updatedAt: "2026-11-06T00:00:00Z" },
      ]),
    );
    expect(found(audited(old))[0]).toBe("homeNotUpdated red");
  });
});

const byOwnOrder = (a: string, b: string) => ownOrder.indexOf(a) - ownOrder.indexOf(b);
const ownOrder = ["activity", "policy", "guide", "venue", "phone", "handbook"];

function aged(type: LiveText["type"], days: number, fields: object = {}): LiveText {
  const updatedAt = new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString();
  return live(type, { ...complete[type]?.document, ...fields }, updatedAt);
}
