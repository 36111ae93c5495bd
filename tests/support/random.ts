/** Repeatable randomness: a failing round can be run again. */
export interface SeededRandom {
  /** A number in [0, 1). */
  next: () => number;
  chance: (probability: number) => boolean;
  pick: <Item>(items: readonly Item[]) => Item | undefined;
}

/** Mulberry32, a small generator with a 32-bit seed. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)],
  };
}
