import type { DocumentType } from "@haizhu/shared/documents/registry";
import { validateDocument } from "@haizhu/shared/documents/validate";
import type { LiveDocument, WithdrawnDocument } from "../live/liveDocument.ts";
import { LiveSet } from "../live/liveSet.ts";
import { testIdentity } from "../testIdentity.ts";
import { provideSite, type Site } from "../site.ts";

/** Noon of 2026-03-05 in China, a Thursday: the clock of the view tests. */
export const testNow = new Date("2026-03-05T04:00:00Z");

/** A permanent id for the n-th document of a test. */
export function testId(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
}

const owner = { type: "organisation", id: testId(999) };
const always = { title: "标题", summary: "说明", owner, reviewBy: "2026-12-31" };
const aPolicy = {
  domain: "housing",
  audiences: ["elderly"],
  issuingBody: "示例机关",
  status: "valid",
  keyPoints: ["要点"],
  whoBenefits: ["老人"],
  interpretation: { kind: "issuer" },
};
const required: Record<DocumentType, object> = {
  guide: {
    kind: "information",
    domain: "elder-care",
    audiences: ["elderly"],
    implementingBody: "街道",
    steps: [{ title: "去", detail: "去街道" }],
    channels: [{ kind: "counter", name: "街道" }],
  },
  policy: aPolicy,
  activity: {
    kind: "health",
    start: "2026-03-12T01:00:00Z",
    end: "2026-03-12T03:30:00Z",
    address: "示例路1号",
    organiser: "居委会",
    audiences: ["everyone"],
    fee: "免费",
    registration: { kind: "none" },
    status: "scheduled",
  },
  venue: { kind: "park" },
  phone: {
    kind: "community",
    organisation: "居委会",
    purpose: "问事",
    numbers: [{ number: "12345", channel: "voice" }],
    priority: 100,
  },
  alert: {
    headline: "示例区发布示例公告",
    event: "示例",
    severity: "Severe",
    urgency: "Immediate",
    certainty: "Likely",
    instruction: "留在室内。\n远离窗户。",
    effective: "2026-03-05T03:00:00Z",
    expires: "2026-03-05T10:00:00Z",
    senderName: "示例发布机关",
  },
  handbook: { hazard: "typhoon", overview: "台风", during: ["留在屋里"] },
  street: { shortName: "示例", code: "440105001000" },
  organisation: {},
  lexicon: { searchWords: ["叫法"] },
};

/** A live document with the fields that matter to a test; the n-th one that was published. */
export function published<Type extends DocumentType>(
  type: Type,
  n: number,
  fields: object = {},
): LiveDocument<Type> {
  const slug = `${type}-${n}`;
  const candidate = { ...always, ...required[type], id: testId(n), slug, ...fields };
  const result = validateDocument(type, candidate);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const moment = "2026-03-01T01:00:00.000Z";
  return {
    type,
    id: testId(n),
    slug,
    document: result.document,
    revision: "0".repeat(64),
    publishedAt: moment,
    updatedAt: moment,
    firstSeq: n,
    seq: n,
  };
}

/** Provides a site that shows these documents, and returns it. */
export function siteOf(
  live: readonly LiveDocument[],
  { withdrawn = [], demo = true }: { withdrawn?: WithdrawnDocument[]; demo?: boolean } = {},
): Site {
  const site: Site = {
    live: new LiveSet({ seq: live.length, live, withdrawn }),
    now: testNow,
    identity: { ...testIdentity, demo },
    url: new URL("https://example.org/community/"),
  };
  provideSite(site);
  return site;
}
