import { eleventy } from "./eleventy.ts";
import { astro, astroIncremental } from "./astro.ts";
import { hugo } from "./hugo.ts";
import type { Content } from "./view.ts";

/** What a contender is given to prepare itself with; not counted. */
export interface Task {
  snapshotFile: string;
  /** The same site as data, for tools with templates of their own. */
  content: Content;
  /** An empty folder for its project. */
  folder: string;
}

/** How a contender builds the site: run as often as wanted. */
export interface Build {
  command: string[];
  cwd: string;
  env?: Record<string, string>;
  /** Where the pages are afterwards. Emptied before each build, if the contender starts from nothing. */
  outFolder: string;
  startsEmpty: boolean;
}

/** Another tool that writes the same pages. */
export interface Contender {
  name: string;
  label: string;
  /** Undefined when it is not on this machine. */
  prepare: (task: Task) => Promise<Build | undefined>;
}

export const contenders: readonly Contender[] = [astro, astroIncremental, eleventy, hugo];
