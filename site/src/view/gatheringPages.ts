import type { GatheringKind } from "../paths/gatheredLists.ts";
import { type Gathering, gathering, gatherings } from "../paths/gatherings.ts";
import { site } from "../site.ts";

/** The addresses of the gathering pages of one kind, for the reference build. */
export function gatheringPaths(kind: GatheringKind): { params: { code: string } }[] {
  return ofKind(kind).map(({ code }) => ({ params: { code } }));
}

/** The gathering page at an address, if it has anything to show. */
export function gatheringAt(kind: GatheringKind, code: string | undefined): Gathering | undefined {
  const { live, now } = site();
  return code === undefined ? undefined : gathering(kind, code, live, now);
}

/** The gathering pages of one kind that have something to show now. */
export function ofKind(kind: GatheringKind): Gathering[] {
  const { live, now } = site();
  return gatherings(kind, live, now);
}
