import type { Feeds } from "../src/feeds/feedFiles.ts";
import type { Site } from "../src/site.ts";
import { RenderError, type Renderer } from "./renderer.ts";
import { type Folders, type MadeFile, stage } from "./stage.ts";
import { done, type Work } from "./work.ts";

/** Whoever makes the files of a full render: this process, or others beside it. */
export interface Crew {
  /** Makes files and puts them on the stage. Throws PagesFailed, after trying all of them. */
  make(works: readonly Work[]): Promise<MadeFile[]>;
  /** Nothing is left running afterwards. */
  end(): void;
}

/** Gets a crew ready that makes a site's files on a stage. */
export type Hire = (site: Site, feeds: Feeds, folders: Folders) => Promise<Crew>;

/** Pages that could not be rendered. */
export class PagesFailed extends Error {
  override name = "PagesFailed";
  readonly failures: readonly RenderError[];

  constructor(failures: readonly RenderError[]) {
    super(failures.map(({ message }) => message).join("; "));
    this.failures = failures;
  }
}

/** Everything in this process, one file after the other. */
export function hireThisProcess(
  renderer: Renderer,
  hashOf: (address: string) => string | undefined,
): Hire {
  let staged = 0;
  return (_site, feeds, folders) =>
    Promise.resolve({
      async make(works) {
        const made: MadeFile[] = [];
        const failures: RenderError[] = [];
        for (const work of works) {
          try {
            const file = await done(work, renderer, feeds);
            made.push(await stage(folders, file, hashOf(file.path), `own-${staged++}`));
          } catch (error) {
            if (!(error instanceof RenderError)) throw error;
            failures.push(error);
          }
        }
        if (failures.length > 0) throw new PagesFailed(failures);
        return made;
      },
      end: () => undefined,
    });
}
