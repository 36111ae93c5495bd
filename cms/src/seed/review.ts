import type { Payload } from "payload";
import type { DocumentState } from "../ledger/answers.ts";
import { isRole } from "../people/roles.ts";
import { act } from "../publication/act.ts";
import { ledger } from "../publication/ledger.ts";
import { nameOf } from "../publication/references.ts";
import type { Team } from "./accounts.ts";
import type { DemoDocument } from "./content.ts";
import { type Requests, requestsAs } from "./requestAs.ts";

/** Submits documents that refer to each other, so all of them or none. Under review already: left. */
export async function submitAll(
  editor: Requests,
  documents: readonly DemoDocument[],
): Promise<void> {
  const together = new Set(documents.map(nameOf));
  for (const { type, id } of documents) {
    const { draftSha256 } = await ledger().stateOf(type, id);
    if (draftSha256 !== null) continue;
    await act(await editor(), { type, id, action: "submit", together });
  }
}

/** Has each document approved, stage by stage, by whoever's turn it is. */
export async function approveAll(
  payload: Payload,
  team: Team,
  documents: readonly DemoDocument[],
  progress: (published: number) => void,
): Promise<void> {
  const people = new Map<string, Requests>();
  const requestsOf = async (person: string) => {
    const requests = people.get(person) ?? (await requestsAs(payload, person));
    people.set(person, requests);
    return requests();
  };
  for (const [index, { type, id }] of documents.entries()) {
    for (let turn = nextTurn(await ledger().stateOf(type, id)); turn;) {
      const req = await requestsOf(team[turn.role]);
      await act(req, { type, id, action: turn.action, sha256: turn.sha256 });
      turn = nextTurn(await ledger().stateOf(type, id));
    }
    progress(index + 1);
  }
}

/** The next proofreading or approval of the pending revision, if one is needed. */
function nextTurn({ next, draftSha256, proofreadsMissing }: DocumentState) {
  if (draftSha256 === null) return undefined;
  const action = proofreadsMissing > 0 ? "proofread" : "approve";
  const step = next.find((one) => one.action === action);
  return step && isRole(step.role) ? { action, role: step.role, sha256: draftSha256 } : undefined;
}
