/** The database cannot be prepared; the message says what an operator can do about it. */
export class LedgerSetupError extends Error {
  override name = "LedgerSetupError";
}
