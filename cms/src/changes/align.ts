import { diffArrays } from "diff";

/** An item of the newer list beside the one of the older list whose place it takes. */
export interface Pair<Item> {
  before?: Item;
  after?: Item;
  /** Place in the newer list; of what went before, for an item that was taken away. */
  index: number;
}

/**
 * The items that differ between two lists. Equal ones are found wherever they moved to in order; of
 * the rest, those between the same neighbours belong together, one after the other.
 */
export function differing<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): Pair<Item>[] {
  const pairs: Pair<Item>[] = [];
  let [old, now] = [0, 0];
  let gone: Item[] = [];
  const settle = () => {
    pairs.push(...gone.map((item) => ({ before: item, index: now })));
    gone = [];
  };
  for (const { value, added, removed } of diffArrays(before.map(keyOf), after.map(keyOf))) {
    if (removed) {
      gone = before.slice(old, old + value.length);
      old += value.length;
    } else if (added) {
      for (const item of after.slice(now, now + value.length)) {
        const [partner] = gone.splice(0, 1);
        pairs.push({
          ...(partner === undefined ? {} : { before: partner }),
          after: item,
          index: now,
        });
        now += 1;
      }
      settle();
    } else {
      settle();
      old += value.length;
      now += value.length;
    }
  }
  settle();
  return pairs;
}
