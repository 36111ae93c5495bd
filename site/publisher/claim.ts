import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";

/** Somebody else publishes from this ledger. Ends the process: two would write the same files. */
export class AnotherPublisher extends Error {
  override name = "AnotherPublisher";
}

/** How long an earlier publisher may take to end, in milliseconds: a supervisor may be quick. */
const patienceMilliseconds = 3000;

/**
 * The right to be the only publisher of a ledger: an advisory lock of one connection, which PostgreSQL
 * gives back when the connection or the server ends.
 */
export class LedgerClaim {
  readonly #pool: pg.Pool;
  readonly #onPublication: () => void;
  #client: pg.PoolClient | undefined;
  /** Called when the claim has been lost without our doing. */
  onLost: () => void = () => undefined;

  constructor(pool: pg.Pool, onPublication: () => void) {
    this.#pool = pool;
    this.#onPublication = onPublication;
  }

  /** Whether the claim stands, as far as is known without asking. */
  get held(): boolean {
    return this.#client !== undefined;
  }

  /**
   * Makes sure of the claim, and takes it (again) where it is not held: then whatever is known of the
   * files is old. Throws `AnotherPublisher`, or what the connection says.
   */
  async ensure(): Promise<"held" | "taken"> {
    if (this.#client) {
      // A server that went away without a word is found out here, not hours later.
      await this.#client.query("SELECT 1").catch((error: unknown) => {
        this.release();
        throw error;
      });
      return "held";
    }
    const client = await this.#pool.connect();
    try {
      await take(client);
      client.on("notification", this.#onPublication);
      await client.query("LISTEN publication");
    } catch (error) {
      client.release(true);
      throw error;
    }
    client.on("error", () => {
      if (this.#client !== client) return;
      this.release();
      this.onLost();
      this.#onPublication();
    });
    this.#client = client;
    return "taken";
  }

  /** Gives the claim back by ending its connection. */
  release(): void {
    this.#client?.release(true);
    this.#client = undefined;
  }
}

async function take(client: pg.PoolClient): Promise<void> {
  const end = Date.now() + patienceMilliseconds;
  for (;;) {
    const { rows } = await client.query<{ claimed: boolean }>(
      "SELECT pg_try_advisory_lock(hashtext('publisher')) AS claimed",
    );
    if (rows[0]?.claimed) return;
    if (Date.now() > end)
      throw new AnotherPublisher(
        "Another publisher is running on this ledger. Stop it first, or leave this one stopped.",
      );
    await delay(100);
  }
}
