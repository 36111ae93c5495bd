import type { Feeds } from "../src/feeds/feedFiles.ts";
import type { Site } from "../src/site.ts";
import { pageInspector } from "./gates/pageGates.ts";
import type { PageFault } from "./lookAt.ts";
import type { Rendering } from "./renderer.ts";
import { type Folders, type MadeFile, stage } from "./stage.ts";
import { lookedAt, type Work } from "./work.ts";

/** Files on the stage, and what was found on pages: those with a broken page are not among the files. */
export interface Product {
  made: MadeFile[];
  faults: PageFault[];
}

/** Whoever makes the files of a full render: this process, or others beside it. */
export interface Crew {
  /** Makes files and puts them on the stage; asks for each work when its turn has come. */
  make(works: Iterable<Work>): Promise<Product>;
  /** Nothing is left running afterwards. */
  end(): void;
}

/** Gets a crew ready that makes a site's files on a stage. */
export type Hire = (site: Site, feeds: Feeds, folders: Folders) => Promise<Crew>;

/** Everything in this process, one file after the other. */
export function hireThisProcess(
  renderer: Rendering,
  hashOf: (address: string) => string | undefined,
): Hire {
  let staged = 0;
  return (site, feeds, folders) => {
    const inspect = pageInspector(site);
    return Promise.resolve({
      async make(works) {
        const product: Product = { made: [], faults: [] };
        for (const work of works) {
          const { file, fault } = await lookedAt(work, renderer, feeds, inspect);
          if (fault) product.faults.push(fault);
          if (file)
            product.made.push(await stage(folders, file, hashOf(file.path), `own-${staged++}`));
        }
        return product;
      },
      end: () => undefined,
    });
  };
}
