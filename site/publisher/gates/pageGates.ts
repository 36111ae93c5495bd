import type { Site } from "../../src/site.ts";
import { csp } from "./csp.ts";
import type { Fault } from "./fault.ts";
import { firstNumbersThere } from "./firstNumbers.ts";
import { links } from "./links.ts";
import { type PageGate, pageOf } from "./page.ts";
import { size } from "./size.ts";
import { wholePage } from "./wholePage.ts";

/** What the gates have against a rendered page. */
export interface InspectedPage {
  /** Faults with which a page never replaces a good one. */
  broken: Fault[];
  /** Faults worth holding back the document they are in, but not a page that others share. */
  blemished: Fault[];
}

/** Looks at rendered pages of one state of a site. Its cost follows the pages looked at. */
export function pageInspector(site: Site): (path: string, bytes: Buffer) => InspectedPage {
  const breaking: PageGate[] = [wholePage, firstNumbersThere, csp(site)];
  const blemishing: PageGate[] = [links(site), size];
  return (path, bytes) => {
    const page = pageOf(path, bytes);
    const ask = (gates: readonly PageGate[]) => gates.flatMap((gate) => gate(page));
    return { broken: ask(breaking), blemished: ask(blemishing) };
  };
}
