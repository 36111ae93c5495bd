/** Says which of two items comes first: negative, zero (the same item) or positive. */
export type Order<Item> = (a: Item, b: Item) => number;

/** Items kept in order; finding a place takes logarithmic time. */
export class SortedList<Item> {
  readonly #order: Order<Item>;
  readonly #items: Item[];

  constructor(order: Order<Item>, items: Iterable<Item> = []) {
    this.#order = order;
    this.#items = [...items].sort(order);
  }

  get items(): readonly Item[] {
    return this.#items;
  }

  /** Adds an item, or replaces the one that the order calls the same. */
  add(item: Item): void {
    const place = this.#placeOf(item);
    const found = this.#items[place];
    const isSame = found !== undefined && this.#order(found, item) === 0;
    this.#items.splice(place, isSame ? 1 : 0, item);
  }

  /** Removes the item that the order calls the same, if there is one. */
  remove(item: Item): void {
    const place = this.positionOf(item);
    if (place !== undefined) this.#items.splice(place, 1);
  }

  /** Where the item stands, counted from 0; undefined when it is not in the list. */
  positionOf(item: Item): number | undefined {
    const place = this.#placeOf(item);
    const found = this.#items[place];
    return found !== undefined && this.#order(found, item) === 0 ? place : undefined;
  }

  #placeOf(item: Item): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = this.#items[middle];
      if (found !== undefined && this.#order(found, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
