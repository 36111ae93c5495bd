import type { DocumentType } from "@haizhu/shared/documents/registry";
import { type Key, keyOf } from "../../src/live/liveDocument.ts";
import type { LiveSet } from "../../src/live/liveSet.ts";
import { keyOfChange, type LiveChange } from "../../src/paths/affected.ts";
import { listEntries } from "../../src/paths/listEntries.ts";
import { type ListKey, listPath } from "../../src/paths/lists.ts";
import { listsOf } from "../../src/paths/listIndex.ts";
import type { Fault } from "./fault.ts";

/**
 * How much one release may take off a list. Fewer than `few` documents are everyday work, whatever
 * their share; more than `share` of the list at once looks like a mistake or a stolen account.
 */
export const floor = { few: 10, share: 0.2 };

/**
 * How long such withdrawals wait. They are approved, so they do go out: the pause is for somebody to
 * see the alarm and publish again what was withdrawn by mistake.
 */
export const floorPauseMilliseconds = 2 * 60 * 60 * 1000;

/** Alerts end by themselves, all of them at once when the danger is over. */
const exempt: ReadonlySet<DocumentType> = new Set(["alert"]);

interface Loss {
  list: ListKey;
  before: number;
  keys: Key[];
}

/** Changes that together would take too much off a list. */
export function massLoss(
  live: LiveSet,
  changes: readonly LiveChange[],
  now: Date,
): Map<Key, Fault[]> {
  const losses = new Map<string, Loss>();
  for (const change of changes) {
    const before = live.get(keyOfChange(change));
    if (!before || exempt.has(before.type)) continue;
    const after =
      "put" in change
        ? new Set(listsOf(change.put, live).map((list) => listPath(list)))
        : undefined;
    for (const list of listsOf(before, live)) {
      const path = listPath(list);
      if (after?.has(path)) continue;
      const loss = losses.get(path) ?? { list, before: lengthOf(list, live, now), keys: [] };
      loss.keys.push(keyOf(before));
      losses.set(path, loss);
    }
  }
  const found = new Map<Key, Fault[]>();
  for (const loss of losses.values()) {
    if (loss.keys.length <= floor.few || loss.keys.length <= loss.before * floor.share) continue;
    for (const key of loss.keys) if (!found.has(key)) found.set(key, [tooMuch(loss)]);
  }
  return found;
}

function lengthOf(list: ListKey, live: LiveSet, now: Date): number {
  const listed = listEntries(list, live, now).length;
  return list.facet ? listed : Math.max(listed, live.all(list.type).length);
}

function tooMuch({ list, before, keys }: Loss): Fault {
  const path = listPath(list);
  const counts = `${keys.length} of ${before}`;
  return {
    gate: "floor",
    reason: `The release would take ${counts} documents off ${path}.`,
    message:
      `同一批更新要从“${path}”减少${keys.length}份内容（原有${before}份），先扣下了。` +
      "确实要撤的不用做什么，两小时后自动撤下；撤错了的，请在这之前重新提交、审核、发布。",
  };
}

/** Whether it is only the pause of this gate that a document waits for. */
export function isFloor({ gate }: Pick<Fault, "gate">): boolean {
  return gate === "floor";
}
