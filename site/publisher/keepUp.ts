import type { Logger } from "../log.ts";
import { AnotherPublisher, type LedgerClaim } from "./claim.ts";
import type { Health } from "./health.ts";
import type { Publisher } from "./publisher.ts";
import type { WakeUp } from "./wakeUp.ts";

const pollMilliseconds = 1000;
const shortestRetry = 500;
const longestRetry = 10_000;

interface Work {
  /** Reads the files anew: another publisher may have been there since. */
  open: () => Promise<Pick<Publisher, "catchUp" | "letAlertsOut" | "seq">>;
  claim: LedgerClaim;
  wakeUp: WakeUp;
  alertWakeUp: WakeUp;
  health: Health;
  log: Logger;
  /**
   * Called when the claim is lost in the middle of the work. Another publisher may have begun by then:
   * stopping anywhere is safe, going on is not.
   */
  abandon: () => void;
}

/**
 * Publishes until it is told to stop. Whatever fails is tried again, with longer and longer pauses: a
 * database that restarts or a disk that is full must not need anybody's hand afterwards.
 *
 * @throws AnotherPublisher when the claim on the ledger belongs to somebody else
 */
export async function keepUp(work: Work, stopping: AbortSignal): Promise<void> {
  const { claim, wakeUp, health, log } = work;
  let publisher: Awaited<ReturnType<Work["open"]>> | undefined;
  let working = false;
  claim.onLost = () => {
    if (working) work.abandon();
  };
  void keepAlertsOut(() => (claim.held ? publisher : undefined), work.alertWakeUp, stopping);
  let announced = false;
  let retry = shortestRetry;
  const isOver = () => stopping.aborted;
  while (!isOver()) {
    try {
      const claimed = await claim.ensure();
      working = true;
      if (!publisher || claimed === "taken") publisher = await work.open();
      // Not earlier: while another publisher runs, the status is its own.
      health.start();
      await publisher.catchUp();
      working = false;
      health.succeeded("publishing");
      if (retry > shortestRetry) log.info({ seq: publisher.seq ?? 0 }, "publishing works again");
      if (!announced) log.info({ seq: publisher.seq ?? 0 }, "publisher ready");
      announced = true;
      retry = shortestRetry;
      await wakeUp.within(pollMilliseconds);
    } catch (error) {
      if (error instanceof AnotherPublisher) throw error;
      working = false;
      health.start();
      const { kind, message } = health.failed(error);
      log.error({ kind, err: error }, message);
      if (isOver()) return;
      // A connection that has just been lost wakes us: the pause must be one all the same.
      wakeUp.clear();
      await wakeUp.within(retry);
      retry = Math.min(retry * 2, longestRetry);
    }
  }
}

/** Beside the loop: an alert must not wait for a full render that may take minutes. */
async function keepAlertsOut(
  current: () => Pick<Publisher, "letAlertsOut"> | undefined,
  wakeUp: WakeUp,
  stopping: AbortSignal,
): Promise<void> {
  while (!stopping.aborted) {
    await current()?.letAlertsOut();
    await wakeUp.within(pollMilliseconds);
  }
}
