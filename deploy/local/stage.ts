import type { Child, ChildSpec } from "./process.ts";

/** What a stage may do. */
export interface Launch {
  /** Shows a line with the time since the start. */
  report: (text: string) => void;
  /** Aborted when the launcher is ending. */
  signal: AbortSignal;
  /** Starts a process that has to run from now on: when it ends, everything ends. */
  service: (spec: ChildSpec) => Child;
  /**
   * The same for a process that may end at any moment without harm: it is started again, with longer
   * and longer pauses. Returns the first one.
   */
  lasting: (spec: ChildSpec) => Child;
  /** Runs a process to its end; rejects (StartError) unless it ends with code 0. */
  task: (spec: ChildSpec) => Promise<void>;
  /** Watches and finally stops something that is needed but was not started by `service`. */
  keep: (name: string, ended: Promise<unknown>, stop: () => Promise<void>) => void;
}

/** One step of the start; resolves when the next one may begin. */
export type Stage = (launch: Launch) => Promise<void>;

/** A step with a title; the text that `run` resolves with is shown when it is done. */
export function stage(title: string, run: (launch: Launch) => Promise<string>): Stage {
  return async (launch) => {
    launch.signal.throwIfAborted();
    launch.report(`${title} …`);
    launch.report(`${title}: ${await run(launch)}`);
  };
}

/** The stages one after the other. */
export function inOrder(...stages: Stage[]): Stage {
  return async (launch) => {
    for (const next of stages) await next(launch);
  };
}

/** The stages side by side; done when all are done. */
export function together(...stages: Stage[]): Stage {
  return async (launch) => {
    await Promise.all(stages.map((each) => each(launch)));
  };
}
