/** A pause that can be cut short. A wake-up that comes while nobody pauses is not lost. */
export class WakeUp {
  #woken = false;
  #resolve: (() => void) | undefined;

  now(): void {
    this.#woken = true;
    this.#resolve?.();
  }

  /** Forgets a wake-up that came while nobody paused. */
  clear(): void {
    this.#woken = false;
  }

  /** Resolves on the next wake-up, or after so many milliseconds. */
  async within(milliseconds: number): Promise<void> {
    if (!this.#woken) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.#resolve = resolve;
        timer = setTimeout(resolve, milliseconds);
      });
      clearTimeout(timer);
    }
    this.#woken = false;
    this.#resolve = undefined;
  }
}
