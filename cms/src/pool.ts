import pg from "pg";

/** node-postgres whose pools outlive a restart of the database instead of ending the process. */
class SafePool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super(options);
    this.on("error", (error) => console.error(`database connection lost: ${error.message}`));
  }
}

export const safePg = { ...pg, Pool: SafePool };

/**
 * Limits for a pool of connections, so that a database that hangs is an error and not a wait for
 * ever. `max` is at least 2: Payload keeps one connection for itself.
 */
export function poolOptions(connectionString: string, max: number): pg.PoolConfig {
  return {
    connectionString,
    max,
    application_name: "haizhu cms",
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    // A script that is done (migration, seed) can end without closing the pool.
    allowExitOnIdle: true,
  };
}
