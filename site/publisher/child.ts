import { type ChildProcess, fork } from "node:child_process";
import { setPriority } from "node:os";
import { smallHeap } from "./smallHeap.ts";

/** A child that says nothing for so long is taken for dead. */
const patienceMilliseconds = 120_000;

/** A process that answers what it is asked, in order, and gives way to this one. */
export class Child<Question extends object, Answer> {
  readonly #process: ChildProcess;
  readonly #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = [];
  #lost: Error | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** @param script what it runs */
  constructor(script: string) {
    this.#process = fork(script, {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      execArgv: smallHeap,
      env: { ...process.env, MALLOC_ARENA_MAX: "1" },
    });
    if (this.#process.pid !== undefined) setPriority(this.#process.pid, 5);
    this.#process.on("message", (answer) => {
      this.#waiting.shift()?.resolve(answer as Answer);
      this.#watch();
    });
    this.#process.on("error", (error) => this.#fail(error));
    this.#process.on("exit", (code, signal) =>
      this.#fail(new Error(`A render process ended with ${signal ?? code}; the files stay.`)),
    );
  }

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#lost) {
        reject(this.#lost);
        return;
      }
      this.#waiting.push({ resolve, reject });
      this.#watch();
      this.#process.send(question, (error) => error && this.#fail(error));
    });
  }

  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.length > 0)
      this.#timer = setTimeout(() => {
        this.#fail(new Error("A render process does not answer; the files stay."));
      }, patienceMilliseconds);
  }

  #fail(error: Error): void {
    this.#lost ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#lost);
    this.end();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#lost ??= new Error("This render process was ended.");
    this.#process.kill("SIGKILL");
  }
}
