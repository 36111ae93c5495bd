import { type DocumentType, typeNames } from "@haizhu/shared/documents/registry";
import { validateDocument } from "@haizhu/shared/documents/validate";
import { readExamples } from "@haizhu/shared/examples/readExamples";
import type { LiveDocument, LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { demoSnapshot, liveDocument } from "./demoSite.ts";

/**
 * The demo with what it has none of: an alert in force, activities that do not take place, pictures,
 * every optional field (`full` examples), and one withdrawn document.
 */
export async function everyKindOfPage(): Promise<LiveSnapshot> {
  const demo = await demoSnapshot();
  const more = [...examples(), ...alerts(), ...activities(demo.live)];
  const live = [...demo.live];
  for (const { type, candidate } of more) live.push(asLive(type, candidate, live.length + 1));
  const seq = live.length + 1;
  const gone = live.find(({ type, slug }) => type === "guide" && slug === "yuer-butie");
  if (!gone) throw new Error("The demo has lost a guide that the tests withdraw.");
  const { type, id, slug, firstSeq, updatedAt } = gone;
  const at = new Date(Date.UTC(2026, 10, 20)).toISOString();
  return {
    seq,
    live: live.filter((entry) => entry !== gone).map((entry) => ({ ...entry, signatures })),
    withdrawn: [
      { type, id, slug, firstSeq, updatedAt, seq, at, reason: "标准调整，新的指南正在审核" },
    ],
  };
}

/** As the ledger seals them; whether pages show them is the identity's to say. */
export const signatures = [
  { role: "firstReviewer", label: "示例一审员" },
  { role: "finalReviewer", label: "示例终审员" },
];

interface Candidate {
  type: DocumentType;
  candidate: Record<string, unknown>;
}

/** The examples that use each field of their type. */
function examples(): Candidate[] {
  return typeNames.flatMap((type) =>
    readExamples(type).filter(({ name }) => name === "full" || name === "information-full"),
  );
}

const anAlert = {
  title: "【示例】台风黄色预警信号",
  summary: "这是测试用的示例，不是真的预警。",
  owner: { type: "organisation", id: "80000000-0000-4000-8000-000000000001" },
  searchWords: [],
  reviewBy: "2026-12-02",
  demo: true,
  headline: "【示例】台风黄色预警信号生效，不是真的预警",
  event: "台风",
  msgType: "Alert",
  severity: "Severe",
  urgency: "Expected",
  certainty: "Likely",
  instruction: "把阳台的花盆搬进屋里。\n关好门窗。\n没有急事不要出门。",
  areas: [],
  effective: "2026-11-22T01:00:00.000Z",
  expires: "2026-11-23T01:00:00.000Z",
  senderName: "示例发布机关",
  earlierAlerts: [],
};

function alerts(): Candidate[] {
  const id = (n: number) => `90000000-0000-4000-8000-00000000010${n}`;
  return [
    { type: "alert", candidate: { ...anAlert, id: id(1), slug: "shili-taifeng" } },
    {
      type: "alert",
      candidate: {
        ...anAlert,
        id: id(2),
        slug: "shili-jiechu",
        title: "【示例】暴雨预警解除",
        headline: "【示例】暴雨预警信号解除，不是真的预警",
        event: "暴雨",
        msgType: "Cancel",
        severity: "Minor",
        earlierAlerts: [{ type: "alert", id: id(1) }],
      },
    },
  ];
}

/** Two of the demo's activities, one called off and one full, and one that is put off. */
function activities(live: readonly LiveDocument[]): Candidate[] {
  const [first, second] = live.filter(({ type }) => type === "activity");
  if (!first || !second) throw new Error("The demo has lost its activities.");
  const id = (n: number) => `30000000-0000-4000-8000-00000000010${n}`;
  const statusNote = "场地临时要维修，什么时候再办会另行通知。";
  return [
    { ...first.document, id: id(1), slug: "shili-quxiao", status: "cancelled", statusNote },
    { ...second.document, id: id(2), slug: "shili-man", status: "full" },
  ].map((candidate) => ({ type: "activity", candidate }));
}

function asLive(type: DocumentType, candidate: Record<string, unknown>, seq: number): LiveDocument {
  const result = validateDocument(type, candidate);
  if (!result.ok) throw new Error(`${type}: ${JSON.stringify(result.problems)}`);
  const { id, slug } = candidate as { id: string; slug: string };
  return liveDocument({ type, id, slug }, result.document, seq);
}
