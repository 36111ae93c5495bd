import { typeOfPlural } from "@haizhu/shared/documents/registry";
import { type Key, keyOf } from "../src/live/liveDocument.ts";
import type { LiveSet } from "../src/live/liveSet.ts";
import type { Site } from "../src/site.ts";
import type { Fault } from "./gates/fault.ts";
import { type InspectedPage, pageInspector } from "./gates/pageGates.ts";
import { type Look, lookAt } from "./lookAt.ts";
import type { Rendering } from "./renderer.ts";

/** Pages that may not go out as they are. Thrown before any file is put into place. */
export class RefusedPages extends Error {
  override name = "RefusedPages";
  readonly pages: ReadonlyMap<string, readonly Fault[]>;

  constructor(pages: ReadonlyMap<string, readonly Fault[]>) {
    const reasons = [...pages.values()].flat().map(({ reason }) => reason);
    super(`The gates refused ${pages.size} pages: ${reasons.slice(0, 5).join(" ")}`);
    this.pages = pages;
  }
}

export interface Inspection {
  /** Documents whose own page must be without any fault, or they do not go out. */
  answerable: (key: Key) => boolean;
  /** Pages that keep their last good bytes when they are broken, instead of stopping the release. */
  tolerated: (path: string) => boolean;
  /** Documents that nothing stops: their own page goes out as it is. */
  urgent?: (key: Key) => boolean;
}

/** Stands between the renderer and the files: every page that is made for a release passes here. */
export class Inspector {
  readonly #site: Site;
  readonly #inspection: Inspection;
  readonly #inspect: (path: string, bytes: Buffer) => InspectedPage;
  readonly #refused = new Map<string, Fault[]>();
  /** Faults that did not stop the release, by page; an empty list where one was looked for in vain. */
  readonly faults = new Map<string, Fault[]>();
  /** Files that stay as they are. */
  readonly kept = new Set<string>();

  constructor(site: Site, inspection: Inspection) {
    this.#site = site;
    this.#inspection = inspection;
    this.#inspect = pageInspector(site);
  }

  /** The bytes of a page, when they may be written. */
  async page(renderer: Pick<Rendering, "page">, path: string): Promise<Buffer | undefined> {
    const { bytes, ...faults } = await this.look(renderer, path);
    return this.judge(path, faults, bytes !== undefined) ? bytes : undefined;
  }

  look(renderer: Pick<Rendering, "page">, path: string): Promise<Look> {
    return lookAt(renderer, this.#inspect, path);
  }

  /** Whether a page may be written with what was found on it. */
  judge(path: string, { broken, blemished }: InspectedPage, isMade: boolean): boolean {
    const { answerable, tolerated, urgent } = this.#inspection;
    const faults = [...broken, ...blemished];
    this.faults.set(path, faults);
    if (faults.length === 0) return true;
    const owner = ownerOf(path, this.#site.live);
    const isUrgent = owner !== undefined && urgent?.(owner) === true;
    if (isUrgent && isMade) return true;
    const isOwn = owner !== undefined && answerable(owner);
    const isTolerated = isUrgent || tolerated(path);
    if (!isTolerated && (isOwn || broken.length > 0)) this.#refused.set(path, faults);
    else if (broken.length > 0) this.kept.add(path);
    return broken.length === 0;
  }

  /** @throws RefusedPages when a page was refused: the release must not happen */
  decide(): void {
    if (this.#refused.size > 0) throw new RefusedPages(this.#refused);
  }
}

/** Lets nothing pass that has a fault. */
export function strictInspector(site: Site): Inspector {
  return new Inspector(site, { answerable: () => true, tolerated: () => false });
}

/** The document whose own page stands at an address, live or withdrawn. */
export function ownerOf(path: string, live: LiveSet): Key | undefined {
  const [, plural = "", slug = "", ...rest] = path.split("/");
  const type = typeOfPlural(plural);
  if (type === undefined || slug === "" || rest.join("/") !== "") return undefined;
  const found = live.bySlug(type, slug) ?? live.withdrawnBySlug(type, slug);
  return found && keyOf(found);
}
