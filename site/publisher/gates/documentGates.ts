import type { LiveDocument } from "../../src/live/liveDocument.ts";
import { passesChecks } from "./checks.ts";
import type { Fault } from "./fault.ts";

/**
 * Looks at a document that is about to go out, before anything is rendered. `before` is the version
 * that residents see now, if there is one. Alerts are not asked: nothing but their schema stops them.
 */
export type DocumentGate = (entry: LiveDocument, before: LiveDocument | undefined) => Fault[];

/** All of them, in the order in which an editor reads what they find. */
export const documentGates: readonly DocumentGate[] = [passesChecks];
