import type { Payload } from "payload";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import { ledger } from "../publication/ledger.ts";
import type { Team } from "./accounts.ts";
import { demoContent, type DemoDocument } from "./content.ts";
import { requestsAs } from "./requestAs.ts";
import { approveAll, submitAll } from "./review.ts";
import { saveDrafts } from "./saveDrafts.ts";

/** Those that many refer to come first, so that few documents have to be saved twice. */
const order: readonly DocumentType[] = [
  ...(["lexicon", "organisation", "street", "phone", "venue"] as const),
  ...(["guide", "policy", "handbook", "activity"] as const),
];

/**
 * Brings the demo content to residents on the way that an editor's work goes: saved by the editor,
 * submitted, approved by the reviewers. Killed at any point, the next run goes on from there.
 */
export async function importDemoContent(
  payload: Payload,
  team: Team,
  now: Date,
  print: (line: string) => void,
): Promise<void> {
  const documents = await untouched(await demoContent(now));
  if (documents.length === 0) return;
  documents.sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  const total = documents.length;
  const editor = await requestsAs(payload, team.editor);
  await saveDrafts(editor, documents, every25("saved", total, print));
  await submitAll(editor, documents);
  await approveAll(payload, team, documents, every25("published", total, print));
}

/** What was live once belongs to the people who work here, also when they withdrew it. */
async function untouched(documents: readonly DemoDocument[]): Promise<DemoDocument[]> {
  const states = await Promise.all(documents.map(({ type, id }) => ledger().stateOf(type, id)));
  return documents.filter((_, index) => states[index]?.slugFrozen === false);
}

function every25(word: string, total: number, print: (line: string) => void) {
  return (count: number) => {
    if (count % 25 === 0 || count === total)
      print(`demo content: ${count} of ${total} documents ${word}`);
  };
}
