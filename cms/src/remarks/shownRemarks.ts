import { fieldNotes } from "../fields/fieldNotes.ts";
import type { Remark } from "../ledger/answers.ts";

/** What reviewers said beside each field of the form on screen, while nobody has dealt with it. */
export const shownRemarks = fieldNotes<Remark>();
