import { type Gathering, gatherings } from "../paths/gatherings.ts";
import { site } from "../site.ts";

/** The addresses of the gathering pages of one kind, for the reference build. */
export function gatheringPaths(kind: Gathering["kind"]): { params: { code: string } }[] {
  return ofKind(kind).map(({ code }) => ({ params: { code } }));
}

/** The gathering page at an address, if it has anything to show. */
export function gatheringAt(kind: Gathering["kind"], code: string | undefined) {
  return ofKind(kind).find((gathering) => gathering.code === code);
}

/** The gathering pages of one kind that have something to show now. */
export function ofKind(kind: Gathering["kind"]): Gathering[] {
  const { live, now } = site();
  return gatherings(live, now).filter((gathering) => gathering.kind === kind);
}
